import type { PlacedTest } from "../grade/run-test-case.ts";
import type { CallAnswer } from "../grade/session.ts";
import type { Diagnosis } from "../report/report.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import {
  answersOf,
  hashHeads,
  headOf,
  keyOf,
  type Recording,
  recordTest,
  sameAnswers,
  type Wrong,
  wrongAlike,
} from "./recording.ts";

/** A mistake explains at least this part of what failed; one odd test case that two submissions share says little. */
const LEAST_EXPLAINED = 1 / 4;

/** Why a wrong submission failed: the mistake that it shares, or what stands for its own answers. */
export type Explanation = { diagnosis: Diagnosis } | { answersHash: string };

/** In how many of the failed test cases a submission answers as a mistake does. */
interface Share {
  recording: Recording;
  alike: number;
  /** The same, as if the submission changed no argument. */
  returning: number;
  /** The same, as if what the submission alone gets wrong in the answer that a check failed on were right. */
  inPart: number;
}

/**
 * The mistake whose answers a wrong submission shares in most of the test cases it failed. Of
 * several, the one that fails least besides; then by name.
 *
 * A test asks the next question by what it was answered before, so equal answers up to
 * the failure mean that equal questions were asked: answers are all that need be compared.
 * Where no mistake answers alike, one that was made together with another is named: one that returns the
 * same, though the submission also changes its arguments, or else one whose every error the submission's answers have
 * too, besides errors of their own.
 */
export function diagnose(
  sandbox: Sandbox,
  exercise: string,
  questions: PlacedTest[],
  failed: PlacedTest[],
  recordings: Recording[],
): Explanation {
  const shares = recordings.map((recording): Share => ({ recording, alike: 0, returning: 0, inPart: 0 }));
  // One test case after the other: all answers together may be more than memory holds.
  const heads = failed.map((question) => {
    const key = keyOf(question);
    const { answers, wrong } = recordTest(sandbox, exercise, question);
    compare(key, answers, wrong, shares);
    return headOf(key, answers);
  });
  const enough = failed.length * LEAST_EXPLAINED;
  const asked = questions.map(keyOf);
  const best = (["alike", "returning", "inPart"] as const)
    .map((by) => largest(by, shares, enough, asked))
    .find((found) => found !== undefined);
  if (!best) return { answersHash: hashHeads(heads) };
  const { mistake, hint } = best.recording;
  return { diagnosis: { mistake, hint, explains: best.explains, of: failed.length } };
}

/** Counts the mistakes that answer alike in one test case. */
function compare(key: string, answers: CallAnswer[], wrong: Wrong | undefined, shares: Share[]) {
  const changing = answers.some((answer) => "changed" in answer && Object.keys(answer.changed).length > 0);
  for (const share of shares) {
    if (!Object.hasOwn(share.recording.answers, key)) continue;
    const recorded = answersOf(share.recording, key);
    const alike = sameAnswers(answers, recorded);
    if (alike) share.alike++;
    if (changing ? sameAnswers(answers.map(unchanging), recorded) : alike) share.returning++;
    if (alike || (wrong && alikeInPart(answers, wrong, recorded))) share.inPart++;
  }
}

/** Whether answers are those recorded as far as the one found wrong, which is wrong wherever the recorded one is. */
function alikeInPart(answers: CallAnswer[], { at, expected }: Wrong, recorded: CallAnswer[]): boolean {
  const [own, other] = [answers[at], recorded[at]];
  if (!("value" in own) || !other || !("value" in other)) return false;
  const changesAlike = sameAnswers([{ ...own, value: 0 }], [{ ...other, value: 0 }]);
  return (
    (changesAlike || Object.keys(other.changed).length === 0) &&
    !wrongAlike(expected, other.value, expected) &&
    wrongAlike(own.value, other.value, expected) &&
    sameAnswers(answers.slice(0, at), recorded.slice(0, at))
  );
}

function largest(by: "alike" | "returning" | "inPart", shares: Share[], enough: number, asked: string[]) {
  const failsIn = ({ answers }: Recording) => asked.filter((key) => Object.hasOwn(answers, key)).length;
  return shares
    .map((share) => ({ recording: share.recording, explains: share[by], fails: failsIn(share.recording) }))
    .filter(({ explains }) => explains > 0 && explains >= enough)
    .sort(
      (a, b) =>
        b.explains - a.explains || a.fails - b.fails || (a.recording.mistake < b.recording.mistake ? -1 : 1),
    )
    .at(0);
}

/** The same answer as if no argument had been changed. */
const unchanging = (answer: CallAnswer): CallAnswer =>
  "changed" in answer ? { ...answer, changed: {} } : answer;
