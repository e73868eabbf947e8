import type { Pool } from "@graded-descent/grader/node";
import { type Mutation, mutations } from "@graded-descent/grader/variants";
import type { Exercise } from "../exercise/load.ts";
import type { Problem } from "../files/problem.ts";

/** How many percent of the changes an exercise's tests must notice. */
const ENOUGH = 95;

/** How much an exercise's tests notice. */
export interface Noticed {
  exercise: string;
  noticed: number;
  of: number;
  percent: number;
  /** The changes that no test noticed. */
  survivors: Omit<Mutation, "source">[];
  /** The changes declared to make no difference; they are not counted. */
  equivalent: Exercise["equivalent"];
}

/** Grades every small change to a proven solution: a test notices it, or there is something no test asks. */
export async function mutate(exercise: Exercise, pool: Pool): Promise<Noticed & { problems: Problem[] }> {
  const changes = mutations(exercise.solution);
  const reports = await Promise.all(changes.map(({ source }) => pool.grade(exercise, source)));
  const that = (...verdicts: string[]) => changes.filter((_, i) => verdicts.includes(reports[i].verdict));

  const accepted = that("accepted");
  const uncounted = that("compile-error", "judge-error");
  const isDeclared = ({ change }: Mutation) => exercise.equivalent.some((known) => known.change === change);
  const survivors = accepted.filter((mutation) => !isDeclared(mutation));

  const of = changes.length - uncounted.length - (accepted.length - survivors.length);
  const noticed = of - survivors.length;
  const percent = of === 0 ? 100 : Math.floor((noticed / of) * 100);
  return {
    exercise: exercise.slug,
    noticed,
    of,
    percent,
    survivors: survivors.map(({ source: _, ...survivor }) => survivor),
    equivalent: exercise.equivalent,
    problems: [...tooFew(exercise, percent), ...undue(exercise, accepted)],
  };
}

function tooFew({ slug }: Exercise, percent: number): Problem[] {
  if (percent >= ENOUGH) return [];
  return [
    {
      file: `${slug}/tests/hidden.ts`,
      message: `more test cases are needed: ${percent} % of the small changes to the solution are noticed, and ${ENOUGH} % is asked`,
      why: "a student's slip of the same kind would be accepted",
      todo: "ask where the changes listed make a difference; declare those that cannot make one under `equivalent` in exercise.yaml",
      exercise: slug,
    },
  ];
}

/** What is declared equivalent must be a change that survives, and so be taken back when a test comes to notice it. */
function undue({ slug, equivalent }: Exercise, accepted: Mutation[]): Problem[] {
  return equivalent
    .filter(({ change }) => !accepted.some((mutation) => mutation.change === change))
    .map(({ change }) => ({
      file: `${slug}/exercise.yaml`,
      message: `\`equivalent\` names \`${change}\`, which is no change to the solution that its tests let pass`,
      why: "what is declared but not so hides the next change that no test notices",
      todo: "drop it, or write the change as `gd check --mutate` shows it",
      exercise: slug,
    }));
}
