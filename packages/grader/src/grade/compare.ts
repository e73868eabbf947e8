import { type Failure, shown, shownAs } from "../report/failure.ts";
import { ALL_DIGITS, showNumber } from "../report/show.ts";
import { classOf } from "../sandbox/plain-data.ts";
import { JudgeError } from "../sandbox/sandbox.ts";

/** How far apart two numbers may be and still count as equal. */
export interface Tolerance {
  relative: number;
  absolute: number;
}

/** Equal in every bit that matters. */
export const EXACT: Tolerance = { relative: 0, absolute: 0 };

/** The first place where two values differ: what is there, and what should be. */
export interface Difference {
  /** `length`: as lists, they have not as many entries. `extra`: nothing should be there. */
  what: "value" | "list" | "length" | "missing" | "extra";
  /** As a list, every entry of what is missing an entry is undefined. */
  isAllUndefined?: true;
  /** The keys and indices that lead there, the last one first. */
  path: (string | number)[];
  actual: unknown;
  expected: unknown;
}

type List = ArrayLike<unknown>;

/**
 * The first difference between two values; nothing where they agree.
 * NaN equals NaN, −0 equals 0. With a tolerance any list or typed array matches a list of numbers.
 */
export function firstDifference(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance = EXACT,
): Difference | undefined {
  if (typeof expected === "number" && typeof actual === "number")
    return near(actual, expected, tolerance) ? undefined : found("value", actual, expected);
  const expectedList = asList(expected);
  if (expectedList) {
    const actualList = asList(actual);
    if (!actualList || (tolerance === EXACT && Array.isArray(actual) !== Array.isArray(expected)))
      return found("list", actual, expected);
    const shorter = Math.min(actualList.length, expectedList.length);
    for (let i = 0; i < shorter; i++) {
      const difference = firstDifference(actualList[i], expectedList[i], tolerance);
      if (!difference) continue;
      const isMissing = actualList[i] === undefined && !isRecord(expectedList[i]);
      const isAllUndefined = isEmptyThroughout(actualList) && { isAllUndefined: true as const };
      return within(i, { ...difference, ...(isMissing && { what: "missing" }), ...isAllUndefined });
    }
    return actualList.length === expectedList.length ? undefined : found("length", actual, expected);
  }
  if (isRecord(expected)) {
    const kind = classOf(expected);
    if (kind !== undefined)
      throw new JudgeError(`a ${kind} cannot be compared: expect a list or a plain record`);
    if (!isRecord(actual) || asList(actual)) return found("value", actual, expected);
    for (const key of Object.keys(expected)) {
      if (!Object.hasOwn(actual, key))
        return { what: "missing", path: [key], actual: undefined, expected: expected[key] };
      const difference = firstDifference(actual[key], expected[key], tolerance);
      if (difference) return within(key, difference);
    }
    const extra = Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
    if (extra === undefined) return undefined;
    return { what: "extra", path: [extra], actual: actual[extra], expected: undefined };
  }
  return Object.is(actual, expected) ? undefined : found("value", actual, expected);
}

const found = (what: Difference["what"], actual: unknown, expected: unknown): Difference => ({
  what,
  path: [],
  actual,
  expected,
});

function within(key: string | number, difference: Difference): Difference {
  difference.path.push(key);
  return difference;
}

/** A difference as a failure holds it. Numbers are rounded, unless it takes more digits to tell them apart. */
export function described(difference: Difference): Omit<Failure, "kind"> {
  const { actual, expected } = difference;
  const isText = typeof expected === "number" && typeof actual === "string";
  const notANumber = hasNaN(actual) && !hasNaN(expected);
  const isOther = difference.what !== "value" || notANumber || kindOf(actual) !== kindOf(expected);
  return {
    ...shownDifference(difference),
    ...(isOther && { otherKind: true }),
    ...(isText && { isText }),
    ...(notANumber && { notANumber }),
    ...(difference.isAllUndefined && { noEntries: true }),
  };
}

const kindOf = (value: unknown) => (value === null ? "null" : asList(value) ? "list" : typeof value);

const isEmptyThroughout = (list: List) => {
  for (let i = 0; i < list.length; i++) if (list[i] !== undefined) return false;
  return list.length > 1;
};

/** How many entries of a value are looked through for NaN. */
const MOST_SEARCHED = 10_000;

function hasNaN(value: unknown, left = { count: MOST_SEARCHED }): boolean {
  if (typeof value !== "object" || value === null) return Number.isNaN(value);
  return Object.values(value).some((entry) => left.count-- > 0 && hasNaN(entry, left));
}

function shownDifference({
  what,
  path,
  actual,
  expected,
}: Difference): Pick<Failure, "path" | "expected" | "actual" | "entries" | "noReturn"> {
  if (path.length === 0 && actual === undefined)
    return { expected: shown(expected), actual: shown(actual), noReturn: true };
  const text = textOf(path);
  const place = text !== "" && { path: text };
  if (what === "extra") return { ...place, actual: shown(actual) };
  if (what === "missing") return { ...place, expected: shown(expected) };
  if (what === "value") return { ...place, ...both(expected, actual) };
  const entries = { expected: (expected as List).length };
  if (what === "list") return { ...place, actual: shown(actual), entries };
  return { ...place, actual: shown(actual), entries: { ...entries, actual: (actual as List).length } };
}

/** A path as code: `layers[0].weights`. */
function textOf(path: Difference["path"]): string {
  return path.reduceRight<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

function both(expected: unknown, actual: unknown): Pick<Failure, "expected" | "actual"> {
  if (typeof expected !== "number" || typeof actual !== "number")
    return { expected: shown(expected), actual: shown(actual) };
  const [rounded, full] = [toldApart(expected, actual, 6), toldApart(expected, actual, ALL_DIGITS)];
  return { expected: shownAs(rounded[0], full[0]), actual: shownAs(rounded[1], full[1]) };
}

function near(actual: number, expected: number, { relative, absolute }: Tolerance): boolean {
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return true;
  return (
    Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected)) &&
    Number.isFinite(expected)
  );
}

/** Two numbers, with as many digits as it takes to tell them apart. */
function toldApart(one: number, other: number, least: number): [string, string] {
  for (const digits of [6, 9, 12, 15, ALL_DIGITS].filter((digits) => digits >= least)) {
    const texts: [string, string] = [showNumber(one, digits), showNumber(other, digits)];
    if (texts[0] !== texts[1]) return texts;
  }
  return [String(one), String(other)];
}

function asList(value: unknown): List | undefined {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
    ? (value as unknown as List)
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
