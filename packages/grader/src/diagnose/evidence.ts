import type { CallAnswer } from "../grade/session.ts";

/** No more entries of a value, or of the arguments of a call, are looked at. */
const MAX_ENTRIES = 5000;

/** One call of a submission: its arguments as they were handed over, and what it was answered with. */
export interface RecordedCall {
  args: unknown[];
  answer: CallAnswer;
}

/**
 * Whether an answer has an entry that says something about how it was computed. 0, NaN, what is empty, and an entry that
 * stands in an argument under the same key do not: code that computes nothing returns these too.
 *
 * With `expected`, only entries that differ from it are looked at.
 */
export function isInformative({ args, answer }: RecordedCall, expected?: { value: unknown }): boolean {
  if (!("value" in answer)) return false;
  const known = new Set<string>();
  for (const { key, value } of entriesOf(args)) {
    known.add(`${key} ${String(value)}`);
    known.add(` ${String(value)}`);
  }
  const wanted = new Map<string, unknown>();
  if (expected) for (const { path, value } of entriesOf(expected.value)) wanted.set(path, value);
  return entriesOf(answer.value).some(
    ({ path, key, value }) =>
      !isTrivial(value) &&
      !known.has(`${key} ${String(value)}`) &&
      !(expected && wanted.has(path) && isClose(value, wanted.get(path))),
  );
}

/** A number that `check.close` cannot tell from 0 is as good as 0. */
const isTrivial = (value: unknown) =>
  !value ||
  Number.isNaN(value) ||
  value === true ||
  typeof value === "object" ||
  (typeof value === "number" && Math.abs(value) < 1e-12);

const isClose = (value: unknown, other: unknown) =>
  value === other ||
  (typeof value === "number" &&
    typeof other === "number" &&
    Math.abs(value - other) <= Math.max(1e-12, 1e-9 * Math.abs(other)));

interface ValueEntry {
  path: string;
  /** The last part of the path; empty where the value is no list and no record. */
  key: string;
  value: unknown;
}

/** What a value consists of in the end: numbers, texts and the like, with the way to each. */
function entriesOf(whole: unknown): ValueEntry[] {
  const entries: ValueEntry[] = [];
  function visit(value: unknown, path: string, key: string) {
    if (entries.length >= MAX_ENTRIES) return;
    if (typeof value !== "object" || value === null) entries.push({ path, key, value });
    else for (const name of Object.keys(value)) visit((value as never)[name], `${path}.${name}`, name);
  }
  visit(whole, "", "");
  return entries;
}
