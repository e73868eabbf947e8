import { readSource } from "@graded-descent/classroom";
import { loadExercise } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { courseOption, exerciseFolder, overlayFolder, overlayOption } from "../course.ts";
import { exitCode, formatReport } from "../format.ts";

export default defineCommand({
  meta: { name: "run", description: "Grade one file and show every test case" },
  args: {
    exercise: { type: "positional", description: "the exercise's name, or its folder", required: true },
    file: { type: "positional", description: "the student's file", required: true },
    json: { type: "boolean", description: "print the report as JSON" },
    visible: { type: "boolean", description: "run the visible test cases only, as the browser does" },
    digits: { type: "boolean", description: "show all digits of numbers" },
    course: courseOption,
    overlay: overlayOption,
  },
  async run({ args }) {
    const folder = exerciseFolder(args.exercise, args.course);
    const { source } = await readSource(args.file);
    const exercise = await loadExercise(folder, { overlay: overlayFolder(args.overlay) });
    const pool = openPool({ threads: 1 });
    try {
      const report = await pool.grade(exercise, source, { visibleOnly: args.visible });
      const colour = process.stdout.isTTY && !process.env.NO_COLOR;
      console.log(
        args.json
          ? JSON.stringify(report, null, 2)
          : formatReport(report, exercise.title, { colour, digits: args.digits }),
      );
      process.exitCode = exitCode(report.verdict);
    } finally {
      await pool.close();
    }
  },
});
