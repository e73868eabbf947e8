import { messageOf, StudentError } from "../errors.ts";
import { type Failure, sentence, shown, withoutDigits } from "../report/failure.ts";
import type { TestResult } from "../report/report.ts";
import { cut } from "../report/show.ts";
import { JudgeError, type Sandbox } from "../sandbox/sandbox.ts";
import type { TestCase } from "../test-case.ts";
import { seedFrom } from "./random.ts";
import { type CallRecorder, openSession, type Session } from "./session.ts";

/** The longest text with all digits, in characters. */
const MAX_DIGITS = 4000;

/** A test case and where it comes from. */
export interface PlacedTest {
  test: TestCase;
  visibility: "visible" | "hidden";
}

/** The questions of an exercise in the order they are asked: visible ones first. */
export function placedTests(visible: TestCase[], hidden: TestCase[] = []): PlacedTest[] {
  return [
    ...visible.map((test) => ({ test, visibility: "visible" as const })),
    ...hidden.map((test) => ({ test, visibility: "hidden" as const })),
  ];
}

/** A result that is known without running the test case. */
export function resultOf(
  { test, visibility }: PlacedTest,
  verdict: TestResult["verdict"],
  { failure, message, hint, at }: Pick<TestResult, "failure" | "message" | "hint" | "at"> = {},
): TestResult {
  const maxPoints = test.points ?? 1;
  return {
    name: test.name,
    visibility,
    verdict,
    points: verdict === "accepted" ? maxPoints : 0,
    maxPoints,
    ...(failure ? saidOf(failure, visibility) : message !== undefined && { message }),
    ...(hint !== undefined && { hint }),
    ...(at && { at }),
  };
}

/** A failure and its message. Only of a visible test case all digits are kept. */
function saidOf(failure: Failure, visibility: PlacedTest["visibility"]) {
  const message = sentence(failure);
  if (visibility === "hidden") return { failure: withoutDigits(failure), message };
  const digits = cut(sentence(failure, "digits"), MAX_DIGITS);
  return { failure, message, ...(digits !== cut(message, MAX_DIGITS) && { digits }) };
}

/** Puts one question to the loaded submission, in memory that nothing was left in. */
export function runTest(
  sandbox: Sandbox,
  exercise: string,
  question: PlacedTest,
  {
    recorder,
    onAnswer,
    onThrown,
  }: {
    recorder?: CallRecorder;
    onAnswer?: (value: unknown, args: unknown[]) => void;
    onThrown?: (error: unknown) => void;
  } = {},
): TestResult {
  const seed = seedFrom(`${exercise}/${question.test.name}`);
  let session: Session | undefined;
  try {
    sandbox.reset(seed, question.visibility);
    session = openSession(sandbox, seed, { recorder, onAnswer });
    const result: unknown = question.test.run(session.tools);
    if (result instanceof Promise) throw tooLate(result);
    const ended = session.ended();
    return ended ? failed(question, ended, session) : resultOf(question, "accepted");
  } catch (error) {
    const reason = session?.ended() ?? error;
    if (!(reason instanceof StudentError)) onThrown?.(reason);
    return failed(question, reason, session);
  }
}

/** What an async test case finds would be heard of by nobody. */
function tooLate(result: Promise<unknown>): JudgeError {
  result.catch(() => {});
  return new JudgeError("it is async, and its checks come too late");
}

/** Whose fault an error is, and what it says. */
function failed(question: PlacedTest, error: unknown, session: Session | undefined): TestResult {
  const last = session?.lastCall();
  if (error instanceof StudentError) {
    const { verdict, at } = error;
    const { kind, ...found } = error.failure;
    const hint = hintFor(error, question.test.hint);
    return resultOf(question, verdict, {
      failure: { kind, ...(last && { call: last.call }), ...found },
      hint,
      at,
    });
  }
  if (error instanceof JudgeError || !last) {
    const message = `the test case itself failed: ${messageOf(error)}`;
    return resultOf(question, "judge-error", { message });
  }
  const { call, returned } = last;
  const reason = `the test could not use what \`${call.name}\` returned`;
  return resultOf(question, "wrong-answer", {
    failure: { kind: "different", call, actual: shown(returned), reason, otherKind: true },
  });
}

/** A hint is about a value of the right kind that is wrong, or an error that is not thrown: under any other failure it would mislead. */
function hintFor({ hint, failure }: StudentError, ofTest: string | undefined): string | undefined {
  if (failure.kind !== "different") return hint; // the sandbox's own: does every loop come to an end?
  if (failure.otherKind || (failure.expectedError !== undefined && failure.error)) return undefined;
  return hint ?? ofTest;
}
