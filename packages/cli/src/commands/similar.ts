import { join } from "node:path";
import { findSimilar, howMany, inWords, type Similarity, writeSimilar } from "@graded-descent/classroom";
import { loadCourse, thereIsNo, writeFiles } from "@graded-descent/course";
import { defineCommand } from "citty";
import { courseFolder, courseOption } from "../course.ts";
import { plain } from "../format.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: { name: "similar", description: "Find submissions that share too much, in pairs and groups" },
  args: {
    class: {
      type: "positional",
      description: "a class as gd bulk reads it, or the folder that it filled",
      required: true,
    },
    out: { type: "string", description: "where to write similar.html (else here)", valueHint: "folder" },
    exercise: { type: "string", description: "the only exercise to compare", valueHint: "name" },
    json: { type: "boolean", description: "print the pairs as JSON" },
    course: courseOption,
  },
  async run({ args }) {
    const course = await loadCourse(courseFolder(args.course));
    const { exercise } = args;
    const slugs = [...course.exercises.keys()];
    if (exercise && !slugs.includes(exercise))
      throw new UsageError(thereIsNo("exercise called", exercise, slugs));
    const all = await findSimilar(args.class, { course, exercise });
    if (all.length === 0) throw new UsageError(`${args.class} holds no submission that can be compared`);
    const out = args.out ?? ".";
    await writeFiles(out, new Map([["similar.html", writeSimilar(all)]]));
    if (args.json) console.log(JSON.stringify(all.map(brief), null, 2));
    else console.log([...all.flatMap(formatSimilarity), `See ${join(out, "similar.html")}`].join("\n"));
  },
});

function formatSimilarity(similarity: Similarity): string[] {
  const { exercise, tooShort, pairs, clusters } = similarity;
  if (tooShort) return [`${exercise}: not compared: ${tooShort}`];
  const lines = pairs.map(
    (pair) => `  ${plain(pair.left.student)} and ${plain(pair.right.student)}: ${inWords(pair)}`,
  );
  const groups = clusters
    .filter(({ students }) => students.length > 2)
    .map(({ students }) => `  together: ${students.map((student) => plain(student)).join(", ")}`);
  return [`${exercise}: ${howMany(similarity)}`, ...groups, ...lines];
}

const brief = ({ pairs, ...rest }: Similarity) => ({
  ...rest,
  pairs: pairs.map(({ left, right, ...pair }) => ({
    left: { student: left.student, file: left.file },
    right: { student: right.student, file: right.file },
    ...pair,
  })),
});
