import { show, showNumber } from "./show.ts";

/** How far apart two numbers may be and still count as equal. */
export interface Tolerance {
  relative: number;
  absolute: number;
}

/** Equal in every bit that matters. */
export const EXACT: Tolerance = { relative: 0, absolute: 0 };

/** So many digits of a number tell it from every other. */
export const ALL_DIGITS = 17;

type List = ArrayLike<unknown>;

/**
 * The first place where two values differ, as a sentence; nothing where they agree.
 * NaN equals NaN, −0 equals 0. With a tolerance any list or typed array matches a list of numbers. Numbers are
 * rounded to `digits`, unless it takes more to tell them apart.
 */
export function firstDifference(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance = EXACT,
  digits = 6,
): string | undefined {
  if (actual === undefined && expected !== undefined)
    return `expected ${show(expected, digits)}, got undefined: is there a \`return\`?`;
  return compare(actual, expected, "", tolerance, digits);
}

function compare(
  actual: unknown,
  expected: unknown,
  path: string,
  tolerance: Tolerance,
  digits: number,
): string | undefined {
  if (typeof expected === "number" && typeof actual === "number") {
    return near(actual, expected, tolerance)
      ? undefined
      : `${at(path)}expected ${inFull(expected, actual, digits)}`;
  }
  const expectedList = asList(expected);
  if (expectedList) {
    const actualList = asList(actual);
    if (!actualList || (tolerance === EXACT && Array.isArray(actual) !== Array.isArray(expected)))
      return `${at(path)}expected a list of ${count(expectedList.length, "entry", "entries")}, got ${show(actual, digits)}`;
    const shorter = Math.min(actualList.length, expectedList.length);
    for (let i = 0; i < shorter; i++) {
      const difference = compare(actualList[i], expectedList[i], `${path}[${i}]`, tolerance, digits);
      if (difference) return difference;
    }
    if (actualList.length === expectedList.length) return undefined;
    return `${at(path)}expected ${count(expectedList.length, "entry", "entries")}, got ${actualList.length}: ${show(actual, digits)}`;
  }
  if (isRecord(expected)) {
    if (!isRecord(actual) || asList(actual))
      return `${at(path)}expected ${show(expected, digits)}, got ${show(actual, digits)}`;
    for (const key of Object.keys(expected)) {
      const here = path ? `${path}.${key}` : key;
      if (!Object.hasOwn(actual, key))
        return `${at(here)}expected ${show(expected[key], digits)}, but it is missing`;
      const difference = compare(actual[key], expected[key], here, tolerance, digits);
      if (difference) return difference;
    }
    const extra = Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
    return extra === undefined ? undefined : `${at(path ? `${path}.${extra}` : extra)}not expected at all`;
  }
  if (Object.is(actual, expected)) return undefined;
  return `${at(path)}expected ${show(expected, digits)}, ${actual === undefined ? missing(path) : `got ${show(actual, digits)}`}`;
}

function near(actual: number, expected: number, { relative, absolute }: Tolerance): boolean {
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return true;
  return (
    Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected)) &&
    Number.isFinite(expected)
  );
}

/** Both numbers, with as many digits as it takes to tell them apart. */
function inFull(expected: number, actual: number, least: number): string {
  for (const digits of [6, 9, 12, 15, ALL_DIGITS].filter((digits) => digits >= least)) {
    const [wanted, got] = [showNumber(expected, digits), showNumber(actual, digits)];
    if (wanted !== got) return `${wanted}, got ${got}`;
  }
  return `${expected}, got ${actual}`;
}

const at = (path: string) => (path ? `at \`${path}\`: ` : "");
const missing = (path: string) => (path.endsWith("]") ? "but it is missing" : "got undefined");
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function asList(value: unknown): List | undefined {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
    ? (value as unknown as List)
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
