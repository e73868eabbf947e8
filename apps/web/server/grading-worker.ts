import type { Pool, Report } from "@graded-descent/grader/node";
import type { CourseSource } from "./course-source.ts";
import type { Handlers } from "./queue.ts";
import type { Submissions } from "./submissions.ts";

/** Grades what the queue hands out, and stores the report; a job handed out twice stores one. */
export function gradingWorker(course: CourseSource, submissions: Submissions, pool: Pool): Handlers {
  return {
    async grade(id) {
      const submission = await submissions.take(id);
      if (!submission) return;
      const exercise = course.current().exercises.get(submission.exercise);
      const since = performance.now();
      const report = exercise
        ? await pool.grade(exercise, submission.source)
        : held(submission.exercise, 0, "This exercise is no longer part of the course.");
      await submissions.store(id, report, performance.now() - since);
    },

    async giveUp(id) {
      const submission = await submissions.take(id);
      if (!submission) return;
      const points = course.current().exercises.get(submission.exercise)?.points ?? 0;
      await submissions.store(
        id,
        held(
          submission.exercise,
          points,
          "Grading failed on our side, several times. Please submit it again.",
        ),
      );
    },
  };
}

/** The report of a submission that could not be graded: no points are given, and none are taken. */
function held(exercise: string, maxPoints: number, message: string): Report {
  return {
    exercise,
    verdict: "judge-error",
    score: null,
    points: null,
    maxPoints,
    message,
    tests: [],
    console: "",
    fuel: 0,
    testsHash: "",
  };
}
