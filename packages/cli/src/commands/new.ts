import { join, relative } from "node:path";
import { createInterface } from "node:readline/promises";
import { isThere, SLUG, writeFiles } from "@graded-descent/course";
import { compile } from "@graded-descent/grader";
import { defineCommand } from "citty";
import ts from "typescript";
import { courseFolder, courseOption } from "../course.ts";
import { fillTemplate } from "../template.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: {
    name: "new",
    description: "Begin an exercise: a small one that is proven, to be changed into yours",
  },
  args: {
    slug: { type: "positional", description: "its name: small letters, digits and hyphens", required: true },
    title: { type: "string", description: "its title; asked for on a terminal", valueHint: "text" },
    summary: { type: "string", description: "what it is about, in one sentence", valueHint: "text" },
    function: { type: "string", description: "the function that students write", valueHint: "name" },
    course: courseOption,
  },
  async run({ args }) {
    const { slug } = args;
    if (!SLUG.test(slug)) {
      throw new UsageError(
        `${slug} cannot be an exercise's name: use small letters, digits and single hyphens`,
      );
    }
    const course = courseFolder(args.course);
    if (!isThere(join(course, "course.yaml"))) {
      throw new UsageError(`${course} is no course: it has no course.yaml; \`gd init\` begins one`);
    }
    const folder = join(course, slug);
    if (isThere(folder)) throw new UsageError(`${folder} is there already`);

    const ask = questions();
    const title = args.title ?? (await ask("Title", titleOf(slug)));
    const summary = args.summary ?? (await ask("In one sentence", "Twice a number."));
    const name = args.function ?? (await ask("Function that students write", functionOf(slug)));
    ask.close();
    if (!isFunctionName(name)) {
      throw new UsageError(
        `a function cannot be called ${name}; name it with --function, in letters and digits`,
      );
    }

    // As JSON they are YAML too, whatever characters they hold.
    const words = { TITLE: JSON.stringify(title), SUMMARY: JSON.stringify(summary), NAME: name };
    const files = await fillTemplate("exercise", words);
    await writeFiles(folder, files);

    const shown = relative(process.cwd(), folder) || ".";
    console.log(`${shown} is begun: ${[...files.keys()].join(", ")}.

It is proven as it stands: \`gd check ${slug}\`. Change it into yours, from solution.ts on, with \`gd dev\` beside you.
On the site it is when course.yaml has the line "- exercise: ${slug}" where it belongs.`);
  },
});

/** Whether it is one in TypeScript too, where `class` and `await` are words of the language. */
const isFunctionName = (name: string) =>
  /^[a-zA-Z]\w*$/.test(name) && "js" in compile(ts, `export const ${name} = 1;`);

/** Asks on a terminal; elsewhere the proposal is the answer. */
function questions() {
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const reader = terminal ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const ask = async (question: string, proposal: string) =>
    (await reader?.question(`${question} (${proposal}): `))?.trim() || proposal;
  return Object.assign(ask, { close: () => reader?.close() });
}

/** "mini-batch-descent" → "Mini batch descent" */
const titleOf = (slug: string) => `${slug[0].toUpperCase()}${slug.slice(1).replaceAll("-", " ")}`;

/** "mini-batch-descent" → "miniBatchDescent" */
const functionOf = (slug: string) =>
  slug.replace(/-(.)/g, (_, letter) => letter.toUpperCase()).replace(/^(?=\d)/, "f");
