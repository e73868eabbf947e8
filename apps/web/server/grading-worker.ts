import { judgeErrorReport, type Pool } from "@graded-descent/grader/node";
import type { CourseSource } from "./course-source.ts";
import type { Handlers } from "./queue.ts";
import type { Submissions } from "./submissions.ts";

/** Grades a submission of the queue and stores its report; graded twice, it keeps the first report. */
export function gradingWorker(course: CourseSource, submissions: Submissions, pool: Pool): Handlers {
  return {
    async grade(id) {
      const submission = await submissions.take(id);
      if (!submission) return;
      const exercise = course.current().exercises.get(submission.exercise);
      const since = performance.now();
      const report = exercise
        ? await pool.grade(exercise, submission.source)
        : judgeErrorReport(submission.exercise, "This exercise is no longer part of the course.");
      await submissions.store(id, report, performance.now() - since);
    },

    async giveUp(id) {
      const submission = await submissions.take(id);
      if (!submission) return;
      const exercise = course.current().exercises.get(submission.exercise);
      const reason = "Grading failed on our side, several times. Please submit it again.";
      await submissions.store(id, judgeErrorReport(exercise ?? submission.exercise, reason));
    },
  };
}
