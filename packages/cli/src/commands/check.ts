import { join, relative } from "node:path";
import {
  explainProblem,
  lessonProblems,
  loadCourse,
  mutate,
  type Noticed,
  type Problem,
  proveExercises,
  provePairs,
  thereIsNo,
} from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { courseFolder, courseOption, overlayFolder, overlayOption } from "../course.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: { name: "check", description: "Prove that exercises do what they say" },
  args: {
    slugs: { type: "positional", description: "their names; without any, the whole course", required: false },
    mutate: {
      type: "boolean",
      description: "count the small changes to each solution that its tests notice",
    },
    json: { type: "boolean", description: "print { proven, problems, mutations } as JSON" },
    course: courseOption,
    overlay: overlayOption,
  },
  async run({ args }) {
    const course = await loadCourse(courseFolder(args.course), { overlay: overlayFolder(args.overlay) });
    const { dir, exercises, problems } = course;
    const folders = new Set([...exercises.keys(), ...problems.flatMap(({ exercise }) => exercise ?? [])]);
    for (const slug of args._) {
      if (!folders.has(slug)) throw new UsageError(thereIsNo("exercise called", slug, [...exercises.keys()]));
    }

    const asked = (slug = "") => args._.length === 0 || args._.includes(slug);
    const found = problems.filter(({ exercise }) => asked(exercise));
    if (args._.length === 0) found.push(...(await lessonProblems(course)));
    const proven: string[] = [];
    const mutations: Noticed[] = [];
    const say = (text: string) => args.json || console.log(text);
    const explain = (problem: Problem) => {
      const file = relative(process.cwd(), join(dir, problem.file)); // a terminal opens it from where it is read
      say(explainProblem({ ...problem, file }));
    };
    found.forEach(explain);

    const pool = openPool();
    try {
      const chosen = [...exercises.values()].filter(({ slug }) => asked(slug));
      for await (const { exercise, problems: unproven } of proveExercises(course, chosen, pool)) {
        if (args.mutate && unproven.every(({ isNote }) => isNote)) {
          const { problems, ...noticed } = await mutate(exercise, pool);
          say(formatNoticed(noticed));
          mutations.push(noticed);
          unproven.push(...problems, ...(await provePairs(exercise, pool)));
        }
        unproven.forEach(explain);
        found.push(...unproven);
        if (unproven.every(({ isNote }) => isNote)) proven.push(exercise.slug);
      }
    } finally {
      await pool.close();
    }
    say(proven.length > 0 ? `Proven: ${proven.join(", ")}` : "Nothing is proven yet");
    if (args.json) {
      const all = { proven, problems: found, mutations: args.mutate ? mutations : undefined };
      console.log(JSON.stringify(all, null, 2));
    }
    process.exitCode = found.every(({ isNote }) => isNote) ? 0 : 1;
  },
});

/** What the tests notice, and each change that they do not as a diff. */
function formatNoticed({ exercise, noticed, of, percent, survivors, equivalent }: Noticed): string {
  const minus = (text: string) => text.replace(/^/gm, "  - ");
  const plus = (text: string) => text.replace(/^/gm, "  + ");
  return [
    `${exercise}: the tests notice ${noticed} of ${of} changes to the solution (${percent} %)`,
    ...survivors.flatMap(({ line, change, before, after }) => [
      `${exercise}/solution.ts:${line}: no test notices ${change}`,
      minus(before),
      plus(after),
    ]),
    ...equivalent.map(({ change, why }) => `  equivalent: ${change}: ${why}`),
  ].join("\n");
}
