import type { GradedSubmission } from "./graded-submission.ts";
import { dueOf, type GradingPolicy, hasZone } from "./policy.ts";

/** What is not known of when submissions were handed in, where a deadline asks for it: a sentence each. */
export function aboutTimes(graded: GradedSubmission[], policy: GradingPolicy): string[] {
  const due = graded.filter(({ report }) => dueOf(policy, report.exercise) !== undefined);
  const without = due.filter(({ submittedAt }) => submittedAt === undefined);
  const local = due.filter(({ submittedAt }) => submittedAt !== undefined && !hasZone(submittedAt));
  const marked = without.some(({ late }) => late)
    ? "; what it marks late counts as one day late"
    : ", so that nothing of it counts as late";
  return [
    ...(without.length > 0
      ? [
          `no times: there is a deadline, and the source gives no time for ${counted(without.length)}${marked}`,
        ]
      : []),
    ...(local.length > 0
      ? [
          `the source gives times without a zone for ${counted(local.length)}; they are read in the zone of the deadline`,
        ]
      : []),
  ];
}

const counted = (count: number) => (count === 1 ? "1 submission" : `${count} submissions`);
