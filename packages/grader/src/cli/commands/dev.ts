import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { defineCommand } from "citty";
import { followCourse, formatNews } from "../../exercise/follow.ts";
import { formatProblem } from "../../exercise/problem.ts";
import { openPool } from "../../worker/pool.ts";
import { courseFolder, courseOption, overlayFolder, overlayOption } from "../course.ts";
import { UsageError } from "../usage.ts";

/** The site, where this is a clone of the whole repository. */
const site = resolve(import.meta.dirname, "../../../../../apps/web/server/main.ts");

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
    if (existsSync(site)) await serve(course, { overlay, port: args.port });
    else await follow(course, overlay);
  },
});

/** The site with its own watching, until it ends. Its data lies beside the course. */
async function serve(course: string, { overlay, port }: { overlay?: string; port?: string }): Promise<void> {
  const env = {
    ...process.env,
    COURSE_DIR: course,
    COURSE_OVERLAY: overlay,
    DATA_DIR: process.env.DATA_DIR || resolve(dirname(course), "data"),
    PORT: port ?? process.env.PORT,
  };
  const server = spawn(process.execPath, [site, "--dev"], { env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => server.on("exit", (code) => resolve(code ?? 1)));
}

/** In the terminal alone, until it is stopped. */
async function follow(folder: string, overlay: string | undefined): Promise<void> {
  const pool = openPool();
  const course = await followCourse(folder, {
    overlay,
    pool,
    onNews: (news) => console.log(formatNews(news)),
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
