import { firstDifference } from "../grade/compare.ts";
import type { PlacedTest } from "../grade/run-test-case.ts";
import type { CallAnswer } from "../grade/session.ts";
import type { Diagnosis } from "../report/report.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isInformative } from "./evidence.ts";
import {
  answersOf,
  hashHeads,
  headOf,
  isSame,
  keyOf,
  type RecordedTest,
  type Recording,
  recordTest,
  sameAnswers,
  wrongAlike,
} from "./recording.ts";

/** A mistake that explains some failed test cases and not all is named only if it explains this part of them. */
const LEAST_EXPLAINED = 1 / 4;

/** Why a wrong submission failed: what it shares its answers with, or the hash of its own answers. Both where that is no known mistake. */
export interface Explanation {
  diagnosis?: Diagnosis;
  answersHash?: string;
}

/** In how many of the failed test cases a submission answers as a mistake does. */
interface Share {
  recording: Recording;
  /** The same value returned, the same arguments changed. */
  alike: number;
  /** At least a part of what is wrong in the mistake's answer is the same in the submission's, and says something about how it was computed. */
  partly: number;
}

/**
 * What a wrong submission shares its answers with: a mistake, two mistakes together, or a small change to the solution.
 *
 * A test asks the next question by what it was answered before, so equal answers up to the failure mean that equal
 * questions were asked: answers are all that need be compared. Whatever fails a test case that the submission passes is
 * ruled out. What then answers alike in every failed test case behaves as the submission does, as far as the tests show.
 * Where nothing does, one mistake may explain some of the failed test cases: of its hint only the questions are given then,
 * since what it says about the rest of the code may not hold.
 */
export function diagnose(
  sandbox: Sandbox,
  exercise: string,
  questions: PlacedTest[],
  failed: PlacedTest[],
  recordings: Recording[],
): Explanation {
  const failedKeys = new Set(failed.map(keyOf));
  const passed = questions.map(keyOf).filter((key) => !failedKeys.has(key));
  const shares = recordings
    .filter(({ answers, hashes }) => !hashes && !passed.some((key) => Object.hasOwn(answers, key)))
    .map((recording): Share => ({ recording, alike: 0, partly: 0 }));
  // One test case after the other: all answers together may be more than memory holds.
  let hasEvidence = false;
  const heads = failed.map((question) => {
    const key = keyOf(question);
    const recorded = recordTest(sandbox, exercise, question);
    hasEvidence ||= hasWrongEvidence(recorded);
    compare(key, recorded, shares);
    return headOf(key, recorded.answers);
  });
  const answersHash = hashHeads(heads);
  const of = failed.length;
  const whole = first(shares.filter(({ alike }) => alike === of));
  if (whole) return { diagnosis: named(whole.recording, whole.recording.hint, of, of) };

  const memory = questions.some(({ visibility }) => visibility === "hidden") ? "full" : "visible";
  const same = recordings.filter(({ hashes }) => hashes?.[memory] === answersHash);
  const pair = hasEvidence ? same.find(({ mistakes }) => mistakes) : undefined;
  if (pair) return { diagnosis: named(pair, pair.hint, of, of) };
  const change = same.find(({ mistake }) => mistake === undefined);
  if (change) return { diagnosis: named(change, change.hint, of, of), answersHash };

  const enough = of * LEAST_EXPLAINED;
  const part = first(
    shares.filter(({ partly, recording }) => partly >= enough && questionsIn(recording.hint) !== ""),
  );
  if (!part) return { answersHash };
  return { diagnosis: named(part.recording, questionsIn(part.recording.hint), part.partly, of) };
}

const named = ({ mistake, mistakes }: Recording, hint: string, explains: number, of: number): Diagnosis => ({
  ...(mistake !== undefined && { mistake }),
  ...(mistakes && { mistakes }),
  hint,
  explains,
  of,
});

/** The questions of a hint, without what it states. */
export const questionsIn = (hint: string): string => (hint.match(/[^.!?:]+\?/g) ?? []).join("").trim();

/** The one that explains most; of several the one that fails least besides, then by name. */
function first(shares: Share[]): Share | undefined {
  const fails = ({ recording }: Share) => Object.keys(recording.answers).length;
  return shares
    .toSorted(
      (a, b) =>
        b.partly - a.partly ||
        fails(a) - fails(b) ||
        ((a.recording.mistake ?? "") < (b.recording.mistake ?? "") ? -1 : 1),
    )
    .at(0);
}

/** Whether an answer that was found wrong says something about how it was computed. */
function hasWrongEvidence({ calls, wrong, result }: RecordedTest): boolean {
  if (wrong) return isInformative(calls[wrong.at], { value: wrong.expected });
  return result.verdict === "wrong-answer" && calls.some((call) => isInformative(call));
}

/** Counts the mistakes that answer alike in one test case. */
function compare(key: string, recorded: RecordedTest, shares: Share[]) {
  const { answers } = recorded;
  const changing = answers.some((answer) => "changed" in answer && Object.keys(answer.changed).length > 0);
  const isEvidence = hasWrongEvidence(recorded);
  for (const share of shares) {
    if (!Object.hasOwn(share.recording.answers, key)) continue;
    const other = answersOf(share.recording, key);
    // 0 and what is almost 0 are the same only where they say something.
    const alike = isEvidence ? sameAnswers(answers, other) : firstDifference(answers, other) === undefined;
    if (alike) share.alike++;
    if (!isEvidence) continue;
    const returning = changing && sameAnswers(answers.map(unchanging), other);
    if (alike || returning || alikeInPart(recorded, other) || alikeInKey(recorded, other)) share.partly++;
  }
}

/**
 * Whether the submission's answers are the mistake's up to the one that was found wrong, and every entry in which the mistake's is
 * wrong is the same in the submission's. One entry of those, and one that is wrong in the submission's alone, must each say something.
 */
function alikeInPart({ calls, answers, wrong }: RecordedTest, others: CallAnswer[]): boolean {
  if (!wrong) return false;
  const { at, expected } = wrong;
  const [own, other] = [answers[at], others[at]];
  if (!("value" in own) || !other || !("value" in other)) return false;
  const changesAlike = sameAnswers([{ ...own, value: 0 }], [{ ...other, value: 0 }]);
  const { args } = calls[at];
  return (
    (changesAlike || Object.keys(other.changed).length === 0) &&
    !wrongAlike(expected, other.value, expected) &&
    wrongAlike(own.value, other.value, expected) &&
    isInformative({ args, answer: other }, { value: expected }) &&
    isInformative({ args, answer: own }, { value: other.value }) &&
    sameAnswers(answers.slice(0, at), others.slice(0, at))
  );
}

/**
 * Whether answers are records, or lists of records, in which the values of one key are the mistake's, wrong, and say something:
 * of two mistakes, one may be all there is to see in `w`, and both in `b`.
 */
function alikeInKey({ calls, answers, wrong }: RecordedTest, others: CallAnswer[]): boolean {
  if (!wrong) return false;
  const { at, expected } = wrong;
  const [own, other] = [answers[at], others[at]];
  if (!("value" in own) || !other || !("value" in other)) return false;
  const [ownValues, otherValues, expectedValues] = [own.value, other.value, expected].map(valuesByKey);
  const { args } = calls[at];
  const wrongKeys = Object.keys(expectedValues).filter((key) => !isSame(ownValues[key], expectedValues[key]));
  const isComputed = (key: string) =>
    isInformative(
      { args, answer: { value: { [key]: ownValues[key] }, changed: {} } },
      { value: { [key]: expectedValues[key] } },
    );
  return (
    wrongKeys.every(isComputed) &&
    wrongKeys.some((key) => isSame(ownValues[key], otherValues[key])) &&
    sameAnswers(answers.slice(0, at), others.slice(0, at))
  );
}

/** Of a record its values by key; of a list of records the lists of their values by key; nothing of any other value. */
function valuesByKey(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return {};
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  const [first] = value;
  if (typeof first !== "object" || first === null || Array.isArray(first)) return {};
  return Object.fromEntries(Object.keys(first).map((key) => [key, value.map((entry) => entry?.[key])]));
}

/** The same answer as if no argument had been changed. */
const unchanging = (answer: CallAnswer): CallAnswer =>
  "changed" in answer ? { ...answer, changed: {} } : answer;
