import * as z from "zod/mini";
import { ALL_DIGITS, cut, show } from "./show.ts";

/** The longest text of a value, in characters. */
const MAX_SHOWN = 4000;

/** A value as text: long ones are cut, numbers rounded; `digits` is the same with all digits, where that rounds any. */
const Shown = z.object({ text: z.string(), digits: z.optional(z.string()) });

/** Why a test case is not accepted, as data. `sentence` makes its message; nothing reads that back. */
export const Failure = z.object({
  /** The answer is not the expected one, the code threw, it was stopped at a limit, or the test case was not run. */
  kind: z.enum(["different", "threw", "stopped", "not-run"]),
  /** The last call of the submission, as code. */
  call: z.optional(z.extend(Shown, { name: z.string() })),
  /** The entry that differs, `velocity[0]`; absent where it is the whole value. */
  path: z.optional(z.string()),
  /** Absent where nothing is expected at `path`. */
  expected: z.optional(Shown),
  /** Absent where there is nothing at `path`. */
  actual: z.optional(Shown),
  /** How many entries the list has, where that differs; `actual` is absent where there is no list. */
  entries: z.optional(z.object({ expected: z.int(), actual: z.optional(z.int()) })),
  /** The whole answer is undefined. */
  noReturn: z.optional(z.literal(true)),
  /** It is no value of the kind that is expected: a text, `undefined` or NaN for a number, a list of another length, another key. */
  otherKind: z.optional(z.literal(true)),
  /** It is a text, where a number is expected. */
  isText: z.optional(z.literal(true)),
  /** It is NaN, or has NaN in it. */
  notANumber: z.optional(z.literal(true)),
  /** It is a list in which every entry is undefined. */
  noEntries: z.optional(z.literal(true)),
  /** Which value in the source it comes from, in words. */
  cause: z.optional(z.string()),
  /** The function whose argument differs from what it was before the call. */
  changedBy: z.optional(z.string()),
  /** The expected value is what the same call returned the first time. */
  repeated: z.optional(z.literal(true)),
  /** The name of the error that was to be thrown; null where any error would do. */
  expectedError: z.optional(z.nullable(z.string())),
  /** What the code threw; `base` is the class of the language that its own class extends, where it has another name. */
  error: z.optional(z.object({ name: z.string(), message: z.string(), base: z.optional(z.string()) })),
  /** How much fuel was used before the code was stopped, and the line it was at. */
  steps: z.optional(z.number()),
  line: z.optional(z.int()),
  /** In words, where the other fields do not say it. */
  reason: z.optional(z.string()),
});

export type Shown = z.infer<typeof Shown>;
export type Failure = z.infer<typeof Failure>;

/** A value as a failure holds it. */
export const shown = (value: unknown): Shown => shownAs(show(value), show(value, ALL_DIGITS));

/** The same of a text and the text with all digits. */
export function shownAs(text: string, digits: string): Shown {
  return { text: cut(text, MAX_SHOWN), ...(digits !== text && { digits: cut(digits, MAX_SHOWN) }) };
}

/** The same failure with rounded numbers alone. */
export function withoutDigits(failure: Failure): Failure {
  const { call, expected, actual } = failure;
  return {
    ...failure,
    ...(call && { call: { name: call.name, text: call.text } }),
    ...(expected && { expected: { text: expected.text } }),
    ...(actual && { actual: { text: actual.text } }),
  };
}

/** A failure in words. Its numbers are rounded unless all `digits` are asked for. */
export function sentence(failure: Failure, form: keyof Shown = "text"): string {
  const text = withoutCause(failure, form);
  return failure.cause === undefined ? text : `${text}: ${failure.cause}`;
}

function withoutCause(failure: Failure, form: keyof Shown): string {
  const { kind, call, error, reason, steps, line } = failure;
  if (kind === "different") return (call ? `${inForm(call, form)}: ` : "") + difference(failure, form);
  if (steps !== undefined) {
    const where = line === undefined ? "" : ` near line ${line}`;
    return `your code was stopped${where}, not finished after ${steps.toLocaleString("en")} steps`;
  }
  return reason ?? (error ? thrown(error) : "not run");
}

function difference(failure: Failure, form: keyof Shown): string {
  const { path, expected, actual, entries, noReturn, noEntries, isText, changedBy, repeated } = failure;
  const { expectedError, error, reason } = failure;
  if (expectedError !== undefined) {
    const wanted = expectedError === null ? "an error" : `a ${expectedError}`;
    const got = error ? `got: ${reason ?? thrown(error)}` : "but nothing was";
    return `expected ${wanted} to be thrown, ${got}`;
  }
  const got = actual && inForm(actual, form);
  if (reason !== undefined) return got === undefined ? reason : `${reason}: ${got}`;
  const where =
    (changedBy === undefined ? "" : `\`${changedBy}\` changed its argument: `) +
    (repeated ? "the same call answered differently the second time: " : "") +
    (path === undefined ? "" : `at \`${path}\`: `);
  if (noEntries) {
    const wanted = expected ? inForm(expected, form) : `a list of ${countEntries(entries?.expected ?? 0)}`;
    return `${where}expected ${wanted}, but every entry is undefined: is there a \`return\` between the braces of the function that makes them?`;
  }
  if (entries?.actual !== undefined)
    return `${where}expected ${countEntries(entries.expected)}, got ${entries.actual}: ${got}`;
  if (entries) return `${where}expected a list of ${countEntries(entries.expected)}, got ${got}`;
  if (!expected) return `${where}not expected at all`;
  if (isText) return `${where}expected ${inForm(expected, form)}, got the text ${got}, which is not a number`;
  if (got === undefined) return `${where}expected ${inForm(expected, form)}, but it is missing`;
  return `${where}expected ${inForm(expected, form)}, got ${got}${noReturn ? ": is there a `return`?" : ""}`;
}

const inForm = ({ text, digits = text }: Shown, form: keyof Shown) => (form === "digits" ? digits : text);

const thrown = ({ name, message }: { name: string; message: string }) =>
  [name, message].filter((part) => part !== "").join(": ");

const countEntries = (n: number) => (n === 1 ? "1 entry" : `${n} entries`);
