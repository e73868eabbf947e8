import { type Exercise, publicView } from "@graded-descent/grader/node";
import type { ExerciseView } from "../shared/api.ts";
import type { Place } from "./outline.ts";
import { renderStatement } from "./statement.ts";

const statements = new WeakMap<Exercise, string>();

/** An exercise as its page needs it: the public view, with its statement rendered and its neighbours named. */
export function exerciseView({ exercise, partTitle, previous, next }: Place): ExerciseView {
  const { statement, ...view } = publicView(exercise);
  return {
    ...view,
    partTitle,
    previous: link(previous),
    next: link(next),
    statementHtml: rendered(exercise, statement),
    testsUrl: `/api/exercises/${view.slug}/tests-${view.terms.testsHash}.js`,
  };
}

const link = (exercise: Exercise | undefined) =>
  exercise ? { slug: exercise.slug, title: exercise.title } : null;

function rendered(exercise: Exercise, statement: string): string {
  const html = statements.get(exercise) ?? renderStatement(statement);
  statements.set(exercise, html);
  return html;
}
