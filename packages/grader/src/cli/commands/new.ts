import { cp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { defineCommand } from "citty";
import { SLUG } from "../../exercise/schema.ts";
import { courseFolder, courseOption } from "../course.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: { name: "new", description: "Begin an exercise" },
  args: {
    slug: { type: "positional", description: "its name: small letters, digits and hyphens", required: true },
    course: courseOption,
  },
  async run({ args: { slug, course } }) {
    if (!SLUG.test(slug)) {
      throw new UsageError(
        `${slug} cannot be an exercise's name: use small letters, digits and single hyphens`,
      );
    }
    const dir = courseFolder(course);
    const folder = join(dir, slug);
    const template = join(dir, "_template");
    if (await stat(folder).catch(() => undefined)) throw new UsageError(`${folder} is there already`);

    await cp(template, folder, { recursive: true, errorOnExist: true, force: false });
    const settings = join(folder, "exercise.yaml");
    await writeFile(
      settings,
      (await readFile(settings, "utf8")).replace('title: ""', `title: ${titleOf(slug)}`),
    );

    const shown = relative(process.cwd(), folder) || ".";
    console.log(`${shown} is begun: ${(await readdir(folder)).sort().join(", ")}.

1. exercise.yaml     its title, and in one sentence what it is about
2. README.md         the task, as the student reads it
3. solution.ts       the reference, and in starter.ts what the student begins with
4. tests/visible.ts  test cases the student can read; tests/hidden.ts: those that stay on the server
5. mistakes/         <what>.<verdict>.ts: what students get wrong, each with its hint
   accepted/         other right solutions, in other styles
6. course.yaml       the line "- exercise: ${slug}" where it belongs

\`gd check ${slug}\` says what is still missing.`);
  },
});

/** "mini-batch-descent" → "Mini batch descent" */
const titleOf = (slug: string) => `${slug[0].toUpperCase()}${slug.slice(1).replaceAll("-", " ")}`;
