import { writeGradebook } from "@graded-descent/classroom";
import { loadCourse } from "@graded-descent/course";
import { defineCommand } from "citty";
import { assignmentOption, readAssignmentOption } from "../assignment-option.ts";
import { courseFolderIfAny, courseOption } from "../course.ts";
import { gradebookOptions, readGradebookOptions } from "../gradebook-options.ts";
import { describeGradebook, isIncomplete } from "../gradebook-words.ts";

export default defineCommand({
  meta: { name: "gradebook", description: "Write the points of a graded class, in any of seven formats" },
  args: {
    results: { type: "positional", description: "the folder that gd bulk filled", required: true },
    assignment: assignmentOption,
    ...gradebookOptions,
    out: { type: "string", description: "where to write (else with the results)", valueHint: "folder" },
    course: courseOption,
  },
  async run({ args }) {
    const options = await readGradebookOptions(args);
    const folder = courseFolderIfAny(args.course);
    const course = folder === undefined ? undefined : await loadCourse(folder);
    const assignment = await readAssignmentOption(args.assignment, course);
    const out = args.out ?? args.results;
    const written = await writeGradebook(args.results, out, { ...options, assignment, course });
    for (const line of describeGradebook(out, written, options.dryRun === true)) console.log(line);
    if (isIncomplete(written)) process.exitCode = 1;
  },
});
