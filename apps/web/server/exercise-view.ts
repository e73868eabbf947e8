import { type Exercise, publicView } from "@graded-descent/grader/node";
import type { ExerciseView } from "../shared/api.ts";
import type { Place, Stop } from "./outline.ts";
import { renderStatement } from "./statement.ts";

/** An exercise, and where it stands in the course. */
export type ExercisePlace = Place<Extract<Stop, { kind: "exercise" }>>;

const statements = new WeakMap<Exercise, string>();

/** An exercise as its page needs it: the public view, with its statement rendered and its neighbours named. */
export function exerciseView({ stop: { exercise }, ...around }: ExercisePlace): ExerciseView {
  const { statement, ...view } = publicView(exercise);
  return {
    ...view,
    ...around,
    statementHtml: rendered(exercise, statement),
    testsUrl: `/api/exercises/${view.slug}/tests-${view.terms.testsHash}.js`,
  };
}

function rendered(exercise: Exercise, statement: string): string {
  const html = statements.get(exercise) ?? renderStatement(statement);
  statements.set(exercise, html);
  return html;
}
