import { courseMap } from "../course-map.ts";
import type { Services } from "../services.ts";
import type { Routes } from "./route.ts";

/** The course map, with this student's progress. */
export const courseRoutes = ({ course, submissions }: Services): Pick<Routes, "course"> => ({
  course: {
    answer: async ({ student }) => courseMap(course.current(), await submissions.progress(student)),
  },
});
