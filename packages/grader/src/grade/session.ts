import { StudentError } from "../errors.ts";
import { type Failure, shownAs } from "../report/failure.ts";
import { ALL_DIGITS, show } from "../report/show.ts";
import { isLimit } from "../report/verdict.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Tools } from "../test-case.ts";
import { createCheck } from "./check.ts";
import { firstDifference } from "./compare.ts";
import { createRandom } from "./random.ts";

/** What one call was answered with: a value and the arguments that it changed, or the name of what it threw. */
export type CallAnswer = { value: unknown; changed: Record<number, unknown> } | { threw: string };

/** Is called while a test case runs: with what each call was answered with, and with two values that should have been equal. */
export interface CallRecorder {
  answer(answer: CallAnswer, args: unknown[]): void;
  differed(actual: unknown, expected: unknown): void;
}

/** One test case at work: its tools, and what has become of its calls so far. */
export interface Session {
  tools: Tools<never>;
  /** The last call as code, and what it returned, once there was one. */
  lastCall(): { call: NonNullable<Failure["call"]>; returned: unknown } | undefined;
  /** What ended the test case, even if the test went on regardless. */
  ended(): StudentError | undefined;
}

/** Opens a session in a sandbox that has begun. */
export function openSession(
  sandbox: Sandbox,
  seed: number,
  {
    recorder,
    onAnswer,
  }: { recorder?: CallRecorder; onAnswer?: (value: unknown, args: unknown[]) => void } = {},
): Session {
  const random = createRandom(seed);
  let last: { name: string; args: unknown[]; value?: unknown } | undefined;
  let ended: StudentError | undefined;
  /** While calls are watched: the first argument that one of them changed. */
  let watched: { changed?: { name: string; before: unknown; after: unknown } } | undefined;

  function call(name: string, args: unknown[]): unknown {
    if (ended) throw ended;
    last = { name, args };
    try {
      if (!recorder && !watched) {
        const value = sandbox.call(name, args);
        last = { name, args, value }; // a callback may have called in between
        onAnswer?.(value, args);
        return value;
      }
      const { value, args: after } = sandbox.callInspectingArguments(name, args);
      last = { name, args, value };
      onAnswer?.(value, args);
      const before = args.map(withoutFunctions);
      const changed = before.flatMap((arg, i) => (firstDifference(after[i], arg) ? [i] : []));
      if (watched && changed.length > 0)
        watched.changed ??= { name, before: before[changed[0]], after: after[changed[0]] };
      recorder?.answer({ value, changed: Object.fromEntries(changed.map((i) => [i, after[i]])) }, before);
      return value;
    } catch (error) {
      if (!(error instanceof StudentError)) throw error;
      if (isLimit(error.verdict)) ended = error;
      else recorder?.answer({ threw: error.failure.error?.name ?? error.message }, args);
      throw error;
    }
  }

  const check = createCheck({
    watch(calls) {
      random.state = seed;
      sandbox.seed(seed);
      watched = {};
      try {
        return { value: calls(), changed: watched.changed };
      } finally {
        watched = undefined;
      }
    },
    differed: recorder?.differed,
  });
  const student = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          call(String(name), args),
    },
  );

  return {
    tools: { student: student as never, check, random: random.next },
    lastCall: () =>
      last && {
        call: { name: last.name, ...shownAs(asCode(last), asCode(last, ALL_DIGITS)) },
        returned: last.value,
      },
    ended: () => ended,
  };
}

const asCode = ({ name, args }: { name: string; args: unknown[] }, digits?: number) =>
  `${name}(${args.map((arg) => show(arg, digits)).join(", ")})`;

/** A value as it is copied back: the functions in it are not. */
function withoutFunctions(value: unknown): unknown {
  if (typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value))
    return value;
  const entries = Object.entries(value).filter(([, entry]) => typeof entry !== "function");
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutFunctions(entry)]));
}
