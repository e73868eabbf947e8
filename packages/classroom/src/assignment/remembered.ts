import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atomicWrite, ifThere, ofFile } from "@graded-descent/course";
import * as z from "zod";
import { GradingPolicy } from "../gradebook/policy.ts";
import { ResultsError } from "../gradebook/read-results.ts";
import { idKinds } from "../people/ids.ts";
import type { Assignment } from "./assignment.ts";

const FILE = "assignment.json";

const Remembered = z.object({
  exercises: z.array(z.object({ exercise: z.string(), points: z.optional(z.number()) })),
  policy: GradingPolicy,
  extensions: z.record(z.string(), z.string()),
  roster: z.optional(
    z.array(
      z.object({
        name: z.string(),
        id: z.optional(z.string()),
        email: z.optional(z.string()),
        submittedAt: z.optional(z.string()),
        ids: z.partialRecord(z.enum(idKinds), z.string()),
      }),
    ),
  ),
});

/** Keeps the assignment that a class was graded by with its results. */
export async function rememberAssignment(folder: string, assignment: Assignment): Promise<void> {
  const { exercises, policy, extensions, roster } = assignment;
  const data: z.infer<typeof Remembered> = {
    exercises: [...exercises].map(([exercise, points]) => ({ exercise, points })),
    policy,
    extensions: Object.fromEntries(extensions),
    roster,
  };
  await atomicWrite(join(folder, FILE), `${JSON.stringify(data, null, 1)}\n`);
}

/** The assignment that the results in a folder were graded by; nothing where there was none. */
export async function rememberedAssignment(folder: string): Promise<Assignment | undefined> {
  const file = join(folder, FILE);
  const text = await ifThere(readFile(file, "utf8")).catch(ofFile(file));
  if (text === undefined) return undefined;
  const parsed = Remembered.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new ResultsError(
      `${file} is not as \`gd bulk\` writes it; run \`gd bulk\` again with --assignment`,
    );
  const { exercises, policy, extensions, roster } = parsed.data;
  return {
    exercises: new Map(exercises.map(({ exercise, points }) => [exercise, points])),
    policy,
    extensions: new Map(Object.entries(extensions)),
    roster,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
