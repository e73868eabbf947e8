import * as z from "zod/mini";

/** What went wrong with a request, as a sentence for the person who made it. */
export const ApiError = z.object({ error: z.string() });
export type ApiError = z.infer<typeof ApiError>;

export type { PublicReport } from "@graded-descent/grader";
export { CourseExercise, CourseLesson, CourseLink, CourseView, LessonView } from "./course.ts";
export { ExerciseView, Hint, Recordings, Reference, Solution } from "./exercise.ts";
export { MAX_SOURCE } from "./source.ts";
export { NewSubmission, Submissions, SubmissionView, SubmissionWithSource } from "./submission.ts";
export { Draft, DraftConflict, MOST_KEPT, NewDraft, StoredWork } from "./work.ts";
