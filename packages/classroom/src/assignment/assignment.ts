import { dirname, resolve } from "node:path";
import { DueDate, InputError, readYaml, SLUG, thereIsNo } from "@graded-descent/course";
import * as z from "zod";
import { GradingPolicy, lateRules } from "../gradebook/policy.ts";
import { type RosterStudent, readRoster } from "../people/roster.ts";
import { readWhole } from "../submissions/text.ts";

const points = "the points that it counts, a number above 0";
const exercises =
  "a list of exercises, such as [step, momentum], or the points of each, such as { step: 30, momentum: 70 }";
const due = "a time with its zone, such as 2026-11-20T23:59+01:00, or one for each exercise";
const slug = "the name of an exercise";
const file = "the name of a file";

/** What `assignment.yaml` holds. Each message completes "`key` must be …". */
export const AssignmentYaml = z.strictObject({
  roster: z.string(file).min(1, file).optional().describe("The class list, from this file's folder"),
  exercises: z
    .union(
      [
        z.array(z.string(slug).regex(SLUG, slug)).min(1),
        z.record(z.string().regex(SLUG), z.number(points).positive(points)),
      ],
      exercises,
    )
    .describe("Only these are graded, with the points of each where they are not the exercise's own"),
  due: z
    .union([DueDate, z.record(z.string().regex(SLUG), DueDate)], due)
    .optional()
    .describe("When it was to be handed in; else as the course says"),
  late: lateRules.optional().describe("What lateness costs, as in policy.yaml"),
  extensions: z
    .record(z.string(), DueDate, "a time for each student, by id, login, address or name")
    .default({})
    .describe("Until when a student has, for all exercises"),
});

/** The same for editors, as JSON Schema. */
export const assignmentSchema = () => ({
  ...z.toJSONSchema(AssignmentYaml, { io: "input" }),
  title: "assignment.yaml",
});

/** Which exercises count how much, until when, and for whom. */
export interface Assignment {
  /** The points that each exercise counts, in order; its own where none are given. */
  exercises: Map<string, number | undefined>;
  /** With the attempt that counts, and what lateness costs. */
  policy: GradingPolicy;
  /** Until when, by a student's id, login, address or name. */
  extensions: Map<string, string>;
  roster?: RosterStudent[];
}

/** Reads `assignment.yaml` and its class list; throws all that is wrong with them, each with its line. */
export async function readAssignment(path: string, slugs: readonly string[]): Promise<Assignment> {
  const { value, lineOf } = readYaml(path, await readWhole(path), AssignmentYaml);
  const assigned = Array.isArray(value.exercises)
    ? new Map(value.exercises.map((one) => [one, undefined]))
    : new Map(Object.entries(value.exercises));
  const named = [...assigned.keys(), ...(typeof value.due === "object" ? Object.keys(value.due) : [])];
  const problems = named
    .filter((one) => !slugs.includes(one))
    .map((one) => ({
      file: path,
      line: lineOf(["exercises"]),
      message: thereIsNo("exercise called", one, slugs),
    }));
  if (problems.length > 0) throw new InputError(problems);
  return {
    exercises: assigned,
    policy: GradingPolicy.parse({ ...value.late, due: value.due }),
    extensions: new Map(Object.entries(value.extensions)),
    roster: value.roster === undefined ? undefined : await readRoster(resolve(dirname(path), value.roster)),
  };
}
