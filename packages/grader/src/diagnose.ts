import { keyOf, type Recording, recordTest, sameAnswers, unpackAnswers } from "./recording.ts";
import type { Diagnosis } from "./report.ts";
import type { Question } from "./run-test.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";

/**
 * The mistake whose answers a wrong submission shares in most of the test cases it failed. Of
 * several, the one that fails least besides; then by name.
 *
 * A test asks the next question by what it was answered before, so equal answers up to
 * the failure mean that equal questions were asked: answers are all that need be compared.
 */
export function diagnose(
  sandbox: Sandbox,
  exercise: string,
  questions: Question[],
  failed: Question[],
  recordings: Recording[],
): Diagnosis | undefined {
  const explains = new Map<Recording, number>();
  for (const question of failed) {
    const key = keyOf(question);
    const candidates = recordings.filter(({ answers }) => Object.hasOwn(answers, key));
    if (candidates.length === 0) continue;
    const { answers } = recordTest(sandbox, exercise, question);
    for (const candidate of candidates)
      if (sameAnswers(answers, unpackAnswers(candidate.answers[key])))
        explains.set(candidate, (explains.get(candidate) ?? 0) + 1);
  }
  const failures = ({ answers }: Recording) =>
    questions.filter((question) => Object.hasOwn(answers, keyOf(question))).length;
  const best = [...explains].sort(
    ([a, m], [b, n]) => n - m || failures(a) - failures(b) || (a.mistake < b.mistake ? -1 : 1),
  )[0];
  if (!best) return undefined;
  const [{ mistake, hint }, count] = best;
  return { mistake, hint, explains: count, of: failed.length };
}
