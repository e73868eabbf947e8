import { basename, join, relative } from "node:path";
import { adopt, type Group, readResults, readSources, unexplained } from "@graded-descent/classroom";
import { loadExercise, SLUG, thereIsNo } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { courseOption, exerciseFolder, overlayFolder, overlayOption } from "../course.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: {
    name: "adopt",
    description: "Make a mistake of what many students answer and none of the known ones explains",
  },
  args: {
    group: {
      type: "positional",
      description: "as gd gradebook calls it, such as step-3fa2c1",
      required: true,
    },
    results: {
      type: "string",
      description: "the folder that gd bulk filled",
      valueHint: "folder",
      required: true,
    },
    name: {
      type: "string",
      description: "what the mistake does, such as forgets-the-rate",
      valueHint: "what",
    },
    course: courseOption,
    overlay: overlayOption,
  },
  async run({ args }) {
    const name = args.name ?? `unforeseen-${args.group.split("-").at(-1)}`;
    if (!SLUG.test(name)) {
      throw new UsageError(`--name must be small letters, digits and single hyphens, not ${name}`);
    }
    const graded = await readResults(args.results);
    const group = find(args.group, unexplained(graded), args.results);
    const folder = exerciseFolder(group.exercise, args.course);
    const overlay = overlayFolder(args.overlay);
    const exercise = await loadExercise(folder, { overlay });
    const pool = openPool({ threads: 1 });
    try {
      const sources = await readSources(args.results, group.submissions);
      const file = await adopt(group, sources, exercise, {
        folder: overlay ? join(overlay, exercise.slug) : folder, // what private tests catch is private
        name,
        pool,
      });
      console.log(`${relative(process.cwd(), file)} is written. It lacks only its hint: above its first function, as a comment

  /** What should a student hear who makes this mistake? Ask a question, or point at the place. */

${args.name ? "" : `Call ${basename(file)} by what it gets wrong. `}\`gd check ${exercise.slug}${overlay ? ` --overlay ${overlay}` : ""}\` then proves it.`);
    } finally {
      await pool.close();
    }
  },
});

function find(name: string, groups: Group[], results: string): Group {
  const group = groups.find((one) => one.name === name);
  if (group) return group;
  const names = groups.map((one) => one.name);
  if (names.length === 0) throw new UsageError(`${results} holds no wrong answer that no mistake explains`);
  throw new UsageError(thereIsNo("group", name, names, { otherwise: `; the largest is ${names[0]}` }));
}
