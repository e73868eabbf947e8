import type { Pool } from "@graded-descent/grader/node";
import { type Mutation, mutations } from "@graded-descent/grader/variants";
import type { Exercise } from "../exercise/load.ts";
import type { Problem } from "../files/problem.ts";

/** The percentage of the changes that an exercise's tests must notice. */
const REQUIRED = 95;

/** How many small changes to its solution an exercise's tests notice. */
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

/** Grades every small change to a proven solution. If a change is accepted, there is something that no test asks. */
export async function mutate(exercise: Exercise, pool: Pool): Promise<Noticed & { problems: Problem[] }> {
  const changes = mutations(exercise.solution);
  const reports = await Promise.all(changes.map(({ source }) => pool.grade(exercise, source)));
  const withVerdict = (...verdicts: string[]) =>
    changes.filter((_, i) => verdicts.includes(reports[i].verdict));

  const accepted = withVerdict("accepted");
  const uncounted = withVerdict("compile-error", "judge-error");
  const isDeclared = ({ change }: Mutation) =>
    exercise.equivalent.some((declared) => declared.change === change);
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
    problems: [...tooFew(exercise, percent), ...falseDeclarations(exercise, accepted)],
  };
}

function tooFew({ slug }: Exercise, percent: number): Problem[] {
  if (percent >= REQUIRED) return [];
  return [
    {
      file: `${slug}/tests/hidden.ts`,
      message: `more test cases are needed: ${percent} % of the small changes to the solution are noticed, and ${REQUIRED} % is required`,
      why: "a student's slip of the same kind would be accepted",
      todo: "ask where the changes listed make a difference; declare those that cannot make one under `equivalent` in exercise.yaml",
      exercise: slug,
    },
  ];
}

/** Only a change that all tests accept may be declared equivalent; when a test notices it later, the declaration must go. */
function falseDeclarations({ slug, equivalent }: Exercise, accepted: Mutation[]): Problem[] {
  return equivalent
    .filter(({ change }) => !accepted.some((mutation) => mutation.change === change))
    .map(({ change }) => ({
      file: `${slug}/exercise.yaml`,
      message: `\`equivalent\` names \`${change}\`, which is no change to the solution that its tests let pass`,
      why: "a false declaration hides the next change that no test notices",
      todo: "drop it, or write the change as `gd check --mutate` shows it",
      exercise: slug,
    }));
}
