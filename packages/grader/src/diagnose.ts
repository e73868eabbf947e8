import { answersOf, keyOf, type Recording, recordTest, sameAnswers } from "./recording.ts";
import type { Diagnosis } from "./report.ts";
import type { Question } from "./run-test.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import type { Answer } from "./session.ts";

/** A mistake explains at least this part of what failed; one odd test case that two submissions share says little. */
const LEAST_EXPLAINED = 1 / 4;

/** A failed test case, by its key, and what the submission answered in it. */
interface Failure {
  key: string;
  answers: Answer[];
}

/**
 * The mistake whose answers a wrong submission shares in most of the test cases it failed. Of
 * several, the one that fails least besides; then by name.
 *
 * A test asks the next question by what it was answered before, so equal answers up to
 * the failure mean that equal questions were asked: answers are all that need be compared.
 * Where no mistake answers alike, one that returns the same is named, though the submission also
 * changes its arguments: it was made together with another.
 */
export function diagnose(
  sandbox: Sandbox,
  exercise: string,
  questions: Question[],
  failed: Question[],
  recordings: Recording[],
): Diagnosis | undefined {
  const failures = failed
    .filter((question) => recordings.some(({ answers }) => Object.hasOwn(answers, keyOf(question))))
    .map((question): Failure => {
      const { answers } = recordTest(sandbox, exercise, question);
      return { key: keyOf(question), answers };
    });
  const asked = questions.map(keyOf);
  const enough = failed.length * LEAST_EXPLAINED;
  const best =
    explanation(failures, recordings, asked, enough) ??
    explanation(failures.map(unchanging), recordings, asked, enough);
  return (
    best && {
      mistake: best.recording.mistake,
      hint: best.recording.hint,
      explains: best.explains,
      of: failed.length,
    }
  );
}

function explanation(failures: Failure[], recordings: Recording[], asked: string[], enough: number) {
  const failsIn = ({ answers }: Recording) => asked.filter((key) => Object.hasOwn(answers, key)).length;
  const explains = (recording: Recording) =>
    failures.filter(
      ({ key, answers }) =>
        Object.hasOwn(recording.answers, key) && sameAnswers(answers, answersOf(recording, key)),
    ).length;
  return recordings
    .map((recording) => ({ recording, explains: explains(recording), fails: failsIn(recording) }))
    .filter(({ explains }) => explains > 0 && explains >= enough)
    .sort(
      (a, b) =>
        b.explains - a.explains || a.fails - b.fails || (a.recording.mistake < b.recording.mistake ? -1 : 1),
    )
    .at(0);
}

/** The same answers as if no argument had been changed. */
const unchanging = ({ key, answers }: Failure): Failure => ({
  key,
  answers: answers.map((answer) => ("changed" in answer ? { ...answer, changed: {} } : answer)),
});
