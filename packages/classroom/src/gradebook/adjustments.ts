import { InputError, type Problem, thereIsNo } from "@graded-descent/course";
import { readTable } from "../submissions/table.ts";
import { readWhole } from "../submissions/text.ts";

/** What a person decided about a student's points for an exercise, whatever the grading says. */
export interface Adjustment {
  /** As they are called in the file: by name, id or address. */
  student: string;
  exercise: string;
  /** The points instead of those earned, or what is added to them. */
  change: { score: number } | { delta: number };
  /** For the student. */
  comment: string;
  /** For staff. */
  reason: string;
  /** In the file. */
  line: number;
}

const COLUMNS = ["student", "exercise", "delta", "score", "comment", "reason"] as const;

/** Reads `adjustments.csv`; throws all that is wrong with it, each with its line. */
export async function readAdjustments(file: string): Promise<Adjustment[]> {
  return parseAdjustments(file, await readWhole(file));
}

/** The same of a text. */
export function parseAdjustments(file: string, text: string): Adjustment[] {
  const { columns, rows } = readTable(file, text, COLUMNS);
  const unknowns = columns.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  const missing = ["student", "exercise"].filter((name) => !columns.includes(name));
  if (!columns.includes("delta") && !columns.includes("score")) missing.push("delta or score");
  const messages = [
    ...unknowns.map((name) => thereIsNo("column", name, COLUMNS)),
    ...missing.map((name) => `has no column ${name}`),
  ];
  if (messages.length > 0) throw new InputError(messages.map((message) => ({ file, line: 1, message })));

  const problems: Problem[] = [];
  const adjustments = rows.flatMap(({ cell, line }): Adjustment[] => {
    const change = changeOf(cell("delta"), cell("score"));
    if (typeof change === "string") {
      problems.push({ file, line, message: change });
      return [];
    }
    const [student, exercise, comment, reason] = ["student", "exercise", "comment", "reason"].map(cell);
    return [{ student, exercise, change, comment, reason, line }];
  });
  if (problems.length > 0) throw new InputError(problems);
  return adjustments;
}

function changeOf(delta: string, score: string): Adjustment["change"] | string {
  if (delta && score) return "has both a delta and a score; one of them is expected";
  if (!delta && !score) return "has neither a delta nor a score; one of them is expected";
  const text = delta || score;
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return `${text} is not a number; one such as 2 or -1.5 is expected`;
  if (score && number < 0) return `${text} is less than 0; a score is 0 or more`;
  return delta ? { delta: number } : { score: number };
}
