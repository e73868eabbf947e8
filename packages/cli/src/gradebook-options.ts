import {
  type Format,
  formats,
  type GradebookRequest,
  readAdjustments,
  readExport,
  readPolicy,
} from "@graded-descent/classroom";
import { thereIsNo } from "@graded-descent/course";
import { UsageError } from "./usage.ts";

/** The options of every command that writes a gradebook. */
export const gradebookOptions = {
  format: {
    type: "string",
    description: `one or several, with commas between: ${formats.join(", ")}`,
    valueHint: "formats",
  },
  into: {
    type: "string",
    description:
      "the gradebook from Canvas or the worksheet from Moodle of which a copy is filled in; the file itself stays as it is",
    valueHint: "file",
  },
  policy: {
    type: "string",
    description: "policy.yaml: attempts, deadlines (else the assignment's or the course's), late days",
    valueHint: "file",
  },
  adjustments: {
    type: "string",
    description: "what is applied last (else adjustments.csv in the results, if it is there)",
    valueHint: "file",
  },
  feedback: { type: "boolean", description: "write feedback.zip, a page for each student" },
  "dry-run": {
    type: "boolean",
    description: "say what the gradebook would hold, and write none of its files",
  },
} as const;

/** The same as they are given. */
interface GradebookArguments {
  format?: string;
  into?: string;
  policy?: string;
  adjustments?: string;
  feedback?: boolean;
  "dry-run"?: boolean;
}

/** Whether any of them is given. */
export const asksForGradebook = (args: object): boolean =>
  Object.keys(gradebookOptions).some((name) => name in args);

/** Reads the options and the files that they name; throws what is wrong with them. */
export async function readGradebookOptions(
  args: GradebookArguments,
): Promise<Omit<GradebookRequest, "course" | "assignment">> {
  const { into, policy, adjustments, feedback = false } = args;
  const formats = formatsOf(args.format ?? (feedback ? "" : "csv,html"));
  if (into !== undefined && !formats.some((format) => format === "canvas" || format === "moodle"))
    throw new UsageError("--into goes with --format canvas or --format moodle");
  const filled = into === undefined ? undefined : await readExport(into);
  if (filled && !formats.includes(filled.system))
    throw new UsageError(`${into} goes with --format ${filled.system}`);
  if (formats.includes("canvas") && filled?.system !== "canvas") {
    throw new UsageError(
      "--format canvas fills in the gradebook that you export from Canvas; name it with --into",
    );
  }
  return {
    formats,
    into: filled,
    policy: policy === undefined ? undefined : { file: policy, rules: await readPolicy(policy) },
    adjustments:
      adjustments === undefined ? undefined : { file: adjustments, rows: await readAdjustments(adjustments) },
    feedback,
    dryRun: args["dry-run"] ?? false,
  };
}

function formatsOf(text: string): Format[] {
  const asked = text.split(",").flatMap((name) => name.trim() || []);
  const known: readonly string[] = formats;
  for (const name of asked) {
    const otherwise = `; there are ${known.join(", ")}`;
    if (!known.includes(name)) throw new UsageError(thereIsNo("format", name, known, { otherwise }));
  }
  if (text !== "" && asked.length === 0) throw new UsageError(`--format needs one of ${known.join(", ")}`);
  return [...new Set(asked)] as Format[];
}
