import * as z from "zod/mini";
import type { Program } from "../compile/compile.ts";
import { StudentError } from "../errors.ts";
import { firstDifference } from "../grade/compare.ts";
import { seedFrom } from "../grade/random.ts";
import { type PlacedTest, runTest } from "../grade/run-test-case.ts";
import type { CallAnswer, CallRecorder } from "../grade/session.ts";
import type { GradingSpec } from "../grading-spec.ts";
import type { TestResult } from "../report/report.ts";
import { isFailedByAnswers, isLimit, overall, type Verdict } from "../report/verdict.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { RecordedCall } from "./evidence.ts";

/**
 * What a known mistake, two of them together, or a small change to the solution answers in the test cases that it fails.
 * Plain JSON, so that it can be sent anywhere.
 */
export const Recording = z.object({
  /** Absent of a small change. */
  mistake: z.optional(z.string()),
  /** Of two mistakes together: both, `mistake` first. */
  mistakes: z.optional(z.array(z.string())),
  hint: z.string(),
  /** Of one mistake, by `keyOf` the test case: its answers, packed. */
  answers: z.record(z.string(), z.string()),
  /** Of all others: what `hashHeads` makes of the answers in all test cases that fail, and in the visible ones alone. */
  hashes: z.optional(z.object({ full: z.optional(z.string()), visible: z.optional(z.string()) })),
});

export type Recording = z.infer<typeof Recording>;

/** Names a test case among all of its exercise. */
export const keyOf = ({ test, visibility }: { test: { name: string } } & Pick<PlacedTest, "visibility">) =>
  `${visibility}: ${test.name}`;

/**
 * The part of the recordings that a browser may have: answers to visible test cases, of mistakes that fail one and
 * are no private ones.
 */
export function publicRecordings(
  recordings: Recording[],
  {
    mistakes,
    visible,
  }: { mistakes: { name: string; isPrivate: boolean }[]; visible: { tests: { name: string }[] } },
): Recording[] {
  const hidden = new Set(mistakes.flatMap(({ name, isPrivate }) => (isPrivate ? [name] : [])));
  const keys = new Set(visible.tests.map((test) => keyOf({ test, visibility: "visible" })));
  return recordings.flatMap(({ answers, hashes, ...recording }): Recording[] => {
    const { mistake, mistakes: both = mistake === undefined ? [] : [mistake] } = recording;
    if (both.some((name) => hidden.has(name))) return [];
    if (hashes)
      return hashes.visible ? [{ ...recording, answers: {}, hashes: { visible: hashes.visible } }] : [];
    const sent = Object.entries(answers).filter(([key]) => keys.has(key));
    return sent.length > 0 ? [{ ...recording, answers: Object.fromEntries(sent) }] : [];
  });
}

/** The answer that a failed check found wrong, by its number, and what it should have been. */
export interface Wrong {
  at: number;
  expected: unknown;
}

/** One test case as it went: what came of it, every call in it, and the answer that was found wrong. */
export interface RecordedTest {
  result: TestResult;
  calls: RecordedCall[];
  answers: CallAnswer[];
  wrong: Wrong | undefined;
}

/** Runs one test case and keeps its answers. */
export function recordTest(sandbox: Sandbox, exercise: string, question: PlacedTest): RecordedTest {
  const calls: RecordedCall[] = [];
  const answers: CallAnswer[] = [];
  let wrong: Wrong | undefined;
  const recorder: CallRecorder = {
    answer(answer, args) {
      calls.push({ args, answer });
      answers.push(answer);
    },
    differed(actual, expected) {
      const at = answers.findIndex((answer) => "value" in answer && answer.value === actual);
      if (at >= 0) wrong = { at, expected };
    },
  };
  const result = runTest(sandbox, exercise, question, { recorder });
  return { result, calls, answers, wrong };
}

/** What a program answers in the test cases it fails, as hashes; none where it is not graded as a wrong answer. */
export function recordHashes(
  sandbox: Sandbox,
  program: Program,
  questions: PlacedTest[],
  { exercise, limits }: GradingSpec,
): Recording["hashes"] {
  const heads: Record<PlacedTest["visibility"], string[]> = { visible: [], hidden: [] };
  const verdicts: Record<PlacedTest["visibility"], Verdict[]> = { visible: [], hidden: [] };
  try {
    sandbox.load("js" in program ? program.js : "", limits);
  } catch (error) {
    if (error instanceof StudentError) return {};
    throw error;
  }
  for (const question of questions) {
    const { result, answers } = recordTest(sandbox, exercise, question);
    if (isLimit(result.verdict)) return {};
    verdicts[question.visibility].push(result.verdict);
    if (isFailedByAnswers(result.verdict)) heads[question.visibility].push(headOf(keyOf(question), answers));
  }
  const isWrong = (all: Verdict[]) => overall(all) === "wrong-answer";
  return {
    ...(isWrong([...verdicts.visible, ...verdicts.hidden]) && {
      full: hashHeads([...heads.visible, ...heads.hidden]),
    }),
    ...(isWrong(verdicts.visible) && { visible: hashHeads(heads.visible) }),
  };
}

/** Whether two submissions answered alike, numbers as `check.close` has them. */
export function sameAnswers(some: CallAnswer[], others: CallAnswer[]): boolean {
  return isSame(some, others);
}

/** Whether two values are the same, numbers as `check.close` has them. */
export const isSame = (one: unknown, other: unknown) =>
  firstDifference(one, other, { relative: 1e-9, absolute: 1e-12 }) === undefined;

/** Whether every entry of `other` that differs from `expected` is the same in `value`, which may have more that differ. */
export function wrongAlike(value: unknown, other: unknown, expected: unknown): boolean {
  if (isSame(other, expected)) return true;
  const parts = [value, other, expected].map(partsOf);
  const keys = Object.keys(parts[0]);
  const alikeInShape = keys.length > 0 && parts.every((part) => String(Object.keys(part)) === String(keys));
  if (!alikeInShape) return isSame(value, other);
  return keys.every((key) => wrongAlike(parts[0][key], parts[1][key], parts[2][key]));
}

/** The entries of a list or a record by their names; none of anything else. */
const partsOf = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const FIXED = new Map<string, unknown>([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["undefined", undefined],
]);
const MARK = "\u0000";

/** Answers as JSON text that keeps NaN, ±Infinity and undefined. */
export function packAnswers(answers: CallAnswer[]): string {
  return JSON.stringify(answers, (_, value) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
    const isFixed = value === undefined || (typeof value === "number" && !Number.isFinite(value));
    if (isFixed || (typeof value === "string" && value.startsWith(MARK))) return MARK + String(value);
    return value;
  });
}

/** How many entries of the answers in a test case count for its hash: all in most exercises, and a bound where there are very many. */
const MOST_HASHED = 2000;

/** The answers in a test case as text, numbers to 9 digits: what `hashHeads` takes. */
export const headOf = (key: string, answers: CallAnswer[]) => `${key} ${leading(answers)}`;

/**
 * The hash of what a submission answers in the test cases it fails. Submissions with the same answers have the same hash, so that
 * they can be grouped without storing what they answered.
 */
export function hashHeads(heads: string[]): string {
  const text = heads.join("\n");
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
  return hex(seedFrom(text)) + hex(seedFrom(`answers ${text}`));
}

/** The first values of answers as text, numbers to 9 digits. */
function leading(answers: CallAnswer[]): string {
  const parts: string[] = [];
  const visit = (value: unknown) => {
    if (parts.length >= MOST_HASHED) return;
    if (typeof value === "number")
      parts.push(String(Number((Math.abs(value) < 1e-12 ? 0 : value).toPrecision(9))));
    else if (typeof value !== "object" || value === null) parts.push(JSON.stringify(value) ?? "undefined");
    else {
      const keys = ArrayBuffer.isView(value) || Array.isArray(value) ? undefined : Object.keys(value).sort();
      const entries = keys?.map((key) => (value as Record<string, unknown>)[key]) ?? (value as unknown[]);
      parts.push(keys ? JSON.stringify(keys) : `${entries.length} entries`);
      for (let i = 0; i < entries.length && parts.length < MOST_HASHED; i++) visit(entries[i]);
    }
  };
  visit(answers);
  return parts.join(" ");
}

const unpacked = new WeakMap<Recording, Map<string, CallAnswer[]>>();

/** What a recording says was answered in a test case, unpacked when first asked for. */
export function answersOf(recording: Recording, key: string): CallAnswer[] {
  const known = unpacked.get(recording) ?? new Map<string, CallAnswer[]>();
  unpacked.set(recording, known);
  const answers = known.get(key) ?? unpackAnswers(recording.answers[key]);
  known.set(key, answers);
  return answers;
}

/** The answers in a text of `packAnswers`. */
export function unpackAnswers(text: string): CallAnswer[] {
  // Not a reviver: that would drop what is undefined.
  const unpack = (value: unknown): unknown => {
    if (typeof value === "string" && value.startsWith(MARK)) {
      const rest = value.slice(1);
      return rest.startsWith(MARK) ? rest : FIXED.get(rest);
    }
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unpack(entry)]));
  };
  return unpack(JSON.parse(text)) as CallAnswer[];
}
