import { type Exercise, publicView } from "@graded-descent/grader/node";
import type { ExerciseView } from "../shared/api.ts";
import type { Place, Stop } from "./outline.ts";
import { renderStatement } from "./statement.ts";

/** An exercise, and where it stands in the course. */
export type ExercisePlace = Place<Extract<Stop, { kind: "exercise" }>>;

const texts = new WeakMap<Exercise, Pick<ExerciseView, "statementHtml" | "afterHtml">>();

/** An exercise as its page needs it: the public view, with its texts rendered and its neighbours named. */
export function exerciseView({ stop: { exercise }, ...around }: ExercisePlace): ExerciseView {
  const { statement, after, ...view } = publicView(exercise);
  return {
    ...view,
    ...around,
    ...rendered(exercise, statement, after),
    testsUrl: `/api/exercises/${view.slug}/tests-${view.terms.testsHash}.js`,
  };
}

function rendered(exercise: Exercise, statement: string, after: string | undefined) {
  const known = texts.get(exercise);
  if (known) return known;
  const html = {
    statementHtml: renderStatement(statement),
    afterHtml: after === undefined ? null : renderStatement(after),
  };
  texts.set(exercise, html);
  return html;
}
