import { defineCommand } from "citty";
import { loadCourse } from "../../exercise/course.ts";
import { formatProblem, type Problem } from "../../exercise/problem.ts";
import { prove } from "../../exercise/prove.ts";
import { suggest } from "../../exercise/suggest.ts";
import { openPool } from "../../worker/pool.ts";
import { courseFolder, courseOption } from "../course.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: { name: "check", description: "Prove that exercises do what they say" },
  args: {
    slugs: { type: "positional", description: "their names; without any, the whole course", required: false },
    json: { type: "boolean", description: "print { proven, problems } as JSON" },
    course: courseOption,
  },
  async run({ args }) {
    const { exercises, problems } = await loadCourse(courseFolder(args.course));
    const folderOf = ({ file }: Problem) => file.split("/")[0];
    const folders = new Set([...exercises.keys(), ...problems.map(folderOf)]);
    for (const slug of args._) {
      if (folders.has(slug)) continue;
      const near = suggest(slug, [...exercises.keys()]);
      throw new UsageError(`there is no exercise called ${slug}${near ? `; did you mean ${near}?` : ""}`);
    }

    const asked = (slug: string) => args._.length === 0 || args._.includes(slug);
    const found = problems.filter((problem) => asked(folderOf(problem)));
    const proven: string[] = [];
    const say = (text: string) => args.json || console.log(text);
    for (const problem of found) say(formatProblem(problem));

    const pool = openPool();
    try {
      for (const exercise of [...exercises.values()].filter(({ slug }) => asked(slug))) {
        const unproven = await prove(exercise, pool);
        for (const problem of unproven) say(formatProblem(problem));
        found.push(...unproven);
        if (unproven.length === 0) proven.push(exercise.slug);
      }
    } finally {
      await pool.close();
    }
    say(proven.length > 0 ? `Proven: ${proven.join(", ")}` : "Nothing is proven yet");
    if (args.json) console.log(JSON.stringify({ proven, problems: found }, null, 2));
    process.exitCode = found.length > 0 ? 1 : 0;
  },
});
