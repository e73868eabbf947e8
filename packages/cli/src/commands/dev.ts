import { dirname, relative, resolve } from "node:path";
import { formatProblem, formatUpdate, watchCourse } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { courseFolder, courseOption, overlayFolder, overlayOption } from "../course.ts";
import { findSite } from "../site.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: {
    name: "dev",
    description: "Prove exercises as they are saved, and show the course as students see it",
  },
  args: {
    port: {
      type: "string",
      description: "where the site listens (else PORT, else 3000)",
      valueHint: "number",
    },
    course: courseOption,
    overlay: overlayOption,
  },
  async run({ args }) {
    if (args.port && !(/^\d{1,5}$/.test(args.port) && Number(args.port) <= 65_535)) {
      throw new UsageError(`--port must be a number from 0 to 65535, not ${args.port}`);
    }
    const course = courseFolder(args.course);
    const overlay = overlayFolder(args.overlay);
    const startSite = await findSite();
    if (!startSite) return follow(course, overlay);
    const data = process.env.DATA_DIR || resolve(dirname(course), "data"); // beside the course
    process.exitCode = await startSite({ course, overlay, data, port: args.port });
  },
});

/** In the terminal alone, until it is stopped. */
async function follow(folder: string, overlay: string | undefined): Promise<void> {
  const pool = openPool();
  const course = await watchCourse(folder, {
    overlay,
    pool,
    onUpdate: (update) => console.log(formatUpdate(update)),
  });
  for (const problem of course.problems()) console.log(formatProblem(problem));
  const { size } = course.current().exercises;
  console.log(`Watching ${relative(process.cwd(), folder) || "."}: ${size} exercises, each proven when it is saved.
The site is not in this package; a clone of the repository shows it too, by the same command.`);
  const stop = async () => {
    course.close();
    await pool.close();
    process.exit(0);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
}
