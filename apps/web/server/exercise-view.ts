import { type Exercise, publicView } from "@graded-descent/course";
import type { ExerciseView } from "../shared/api.ts";
import { apiPath } from "../shared/endpoints.ts";
import { renderStatement } from "./statement.ts";
import type { CourseItem, ItemPosition } from "./visible-course.ts";

/** An exercise and its position in the course. */
export type ExercisePosition = ItemPosition<Extract<CourseItem, { kind: "exercise" }>>;

const texts = new WeakMap<Exercise, Pick<ExerciseView, "statementHtml" | "afterHtml">>();

/** An exercise as its page needs it: the public view, with its texts rendered, and the items before and after it. */
export function exerciseView({
  item: { exercise },
  partTitle,
  previous,
  next,
}: ExercisePosition): ExerciseView {
  const view = publicView(exercise);
  const { slug, terms } = view;
  return {
    slug,
    title: view.title,
    summary: view.summary,
    minutes: view.minutes,
    points: view.points,
    partTitle,
    previous,
    next,
    ...rendered(exercise, view.statement, view.after),
    starter: view.starter,
    exports: view.exports,
    testsSource: view.testsSource,
    testsUrl: apiPath("visibleTests", { slug, hash: terms.testsHash }),
    terms,
    hasTrace: view.hasTrace,
    hintCount: view.hintCount,
    reveal: view.reveal,
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
