import { notFound } from "../http-error.ts";
import { lessonView } from "../lesson-view.ts";
import type { Services } from "../services.ts";
import type { Routes } from "./route.ts";

/** The course's lessons, each by its name. */
export const lessonRoutes = ({ course }: Services): Pick<Routes, "lesson"> => ({
  lesson: {
    answer({ params }) {
      const lesson = lessonView(course.current(), params.slug);
      if (!lesson) throw notFound("lesson");
      return lesson;
    },
  },
});
