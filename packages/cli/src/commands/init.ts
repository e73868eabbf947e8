import { readdir } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { ifThere, jsonSchemas, writeFiles } from "@graded-descent/course";
import { defineCommand } from "citty";
import { fillTemplate } from "../template.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: {
    name: "init",
    description: "Begin a course of your own: one lesson and one exercise that is proven",
  },
  args: {
    folder: { type: "positional", description: "where it goes; new or empty", required: true },
    title: { type: "string", description: "what the course is called", valueHint: "text" },
  },
  async run({ args }) {
    const folder = resolve(args.folder);
    if (((await ifThere(readdir(folder))) ?? []).length > 0) {
      throw new UsageError(`${args.folder} is not empty; name a folder that is new`);
    }
    const exercise = await fillTemplate("exercise", {
      TITLE: "Double",
      SUMMARY: "Twice a number.",
      NAME: "double",
    });
    const title = args.title ?? basename(folder);
    const course = await fillTemplate("course", { TITLE: JSON.stringify(title) });
    course.set(
      "README.md",
      course.get("README.md")!.replace(JSON.stringify(title), () => title),
    );
    course.set(".gitignore", "node_modules/\ndata/\ngraded/\n");
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      course.set(`exercises/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
    for (const [file, text] of exercise) course.set(`exercises/double/${file}`, text);
    await writeFiles(folder, course);

    console.log(`${args.folder} is begun: exercises/ with course.yaml and an exercise, lessons/ with a lesson.

\`cd ${args.folder}\`, then \`gd check\` proves it, \`gd new <name>\` adds an exercise, and \`gd dev\` proves what you save.`);
  },
});
