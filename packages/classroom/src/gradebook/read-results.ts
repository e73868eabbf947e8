import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifThere, ofFile } from "@graded-descent/course";
import * as z from "zod";
import { GradedSubmission } from "./graded-submission.ts";

/** A folder that does not hold a graded class as `gd bulk` leaves it: one sentence says what is wrong. */
export class ResultsError extends Error {
  override name = "ResultsError";
}

const FILE = "results.json";

/** Reads the graded submissions of a class from the folder that `gd bulk` wrote. */
export async function readResults(folder: string): Promise<GradedSubmission[]> {
  const file = join(folder, FILE);
  const text = await ifThere(readFile(file, "utf8")).catch(ofFile(file));
  if (text === undefined)
    throw new ResultsError(
      `${folder} holds no ${FILE}; the folder that \`gd bulk --out\` filled is expected here`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ResultsError(`${file} cannot be read as JSON; run \`gd bulk\` again`);
  }
  const parsed = z.array(GradedSubmission).safeParse(json);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new ResultsError(
    `${file} is not as \`gd bulk\` writes it: ${path.join(".") || "all of it"}: ${message}; run \`gd bulk\` again`,
  );
}

/** The texts that were graded, by their SHA-256; one that is not kept any more is left out. */
export async function readSources(folder: string, graded: GradedSubmission[]): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const sha256 of new Set(graded.map((one) => one.sha256))) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue;
    const path = join(folder, "sources", `${sha256}.ts`);
    const text = await ifThere(readFile(path, "utf8")).catch(ofFile(path));
    if (text !== undefined) sources.set(sha256, text);
  }
  return sources;
}
