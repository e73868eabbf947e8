import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { slugOf } from "./lesson-sections.ts";

const NAME = "virtual:lesson-headings";
const lessons = fileURLToPath(new URL("../../../../lessons", import.meta.url));

/** The titles of each lesson's sections by the lesson's id, for the search, which needs no more of the lessons. */
export const lessonHeadings: Plugin = {
  name: "lesson-headings",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined;
    const sections: Record<string, { id: string; title: string }[]> = {};
    for (const folder of readdirSync(lessons)) {
      const lesson = /^\d+-(.+)$/.exec(folder)?.[1];
      if (lesson) sections[lesson] = headingsOf(readFileSync(`${lessons}/${folder}/lesson.mdx`, "utf8"));
    }
    return `export default ${JSON.stringify(sections)};`;
  },
};

/** The same of each lesson's own, exported beside its text. */
export const lessonExports: Plugin = {
  name: "lesson-exports",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith(".mdx")) return undefined;
    return { code: `${code}\n\nexport const sections = ${JSON.stringify(headingsOf(code))};\n`, map: null };
  },
};

const headingsOf = (text: string) =>
  [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => ({ id: slugOf(title), title }));
