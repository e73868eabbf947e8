import { StudentError } from "./errors.ts";
import { seedFrom } from "./random.ts";
import type { TestResult } from "./report.ts";
import { JudgeError, type Sandbox } from "./sandbox/sandbox.ts";
import { openSession, type Recorder, type Session } from "./session.ts";
import { cut, show } from "./show.ts";
import type { TestCase } from "./test-case.ts";

/** The longest text with all digits, in characters. */
const MAX_DIGITS = 4000;

/** A test case and where it comes from. */
export interface Question {
  test: TestCase;
  visibility: "visible" | "hidden";
}

/** The questions of an exercise in the order they are asked: visible ones first. */
export function questionsOf(visible: TestCase[], hidden: TestCase[] = []): Question[] {
  return [
    ...visible.map((test) => ({ test, visibility: "visible" as const })),
    ...hidden.map((test) => ({ test, visibility: "hidden" as const })),
  ];
}

/** A result that is known without running the test case. */
export function resultOf(
  { test, visibility }: Question,
  verdict: TestResult["verdict"],
  said: Pick<TestResult, "message" | "digits" | "hint" | "at"> = {},
): TestResult {
  const maxPoints = test.points ?? 1;
  const { message, digits, hint, at } = said;
  return {
    name: test.name,
    visibility,
    verdict,
    points: verdict === "accepted" ? maxPoints : 0,
    maxPoints,
    ...(message !== undefined && { message }),
    ...(digits !== undefined && digits !== message && visibility === "visible" && { digits }),
    ...(hint !== undefined && { hint }),
    ...(at && { at }),
  };
}

/** Puts one question to the loaded submission, in memory that nothing was left in. */
export function runTest(
  sandbox: Sandbox,
  exercise: string,
  question: Question,
  { recorder, onThrown }: { recorder?: Recorder; onThrown?: (error: unknown) => void } = {},
): TestResult {
  const seed = seedFrom(`${exercise}/${question.test.name}`);
  let session: Session | undefined;
  try {
    sandbox.begin(seed, question.visibility);
    session = openSession(sandbox, seed, recorder);
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
function failed(question: Question, error: unknown, session: Session | undefined): TestResult {
  const hint = question.test.hint;
  const call = session?.lastCall();
  if (error instanceof StudentError) {
    const about = (text: string) => (error.verdict === "wrong-answer" && call ? `${text}: ` : "");
    return resultOf(question, error.verdict, {
      message: about(call?.text ?? "") + error.message,
      digits: cut(about(call?.digits ?? "") + (error.digits ?? error.message), MAX_DIGITS),
      hint: error.hint ?? hint,
      at: error.at,
    });
  }
  if (error instanceof JudgeError || !call) {
    const message = error instanceof Error ? error.message : show(error);
    return resultOf(question, "judge-error", { message: `the test case itself failed: ${message}` });
  }
  return resultOf(question, "wrong-answer", {
    message: `${call.text}: the test could not use what \`${call.name}\` returned: ${call.returned}`,
    hint,
  });
}
