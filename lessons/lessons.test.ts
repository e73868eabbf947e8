import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "lessons");
const read = (name: string) => readFileSync(join(folder, name), "utf8");

interface Claim {
  id: string;
  text: string;
  status: string;
  note: string;
  source?: string;
  url?: string;
  figure?: string;
}

const claims: Claim[] = parse(read("claims.yaml"));
const words: { id: string; means: string }[] = parse(read("glossary.yaml"));
const exercises = readdirSync(join(root, "exercises"));
const course: { parts: { items: { lesson?: string; exercise?: string }[] }[] } = parse(
  readFileSync(join(root, "exercises/course.yaml"), "utf8"),
);
const lessons = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .map((name) => {
    const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`${name}/lesson.mdx`))!;
    return { name, id: name.replace(/^\d+-/, ""), head: parse(head), text };
  });

const ids = (text: string, component: string) =>
  [...text.matchAll(new RegExp(`<${component}\\s+id="([^"]+)"`, "g"))].map(([, id]) => id);

/** What stands between empty lines and is neither code, formula, list, table nor heading. */
const paragraphs = (text: string) =>
  text.split(/\n\s*\n/).filter((block) => !/^\s*(import|[#$|]|- |\d\. |\\)/.test(block));

const countWords = (text: string) => text.split(/\s+/).filter((word) => /[a-z]/i.test(word)).length;

const WORDS_A_MINUTE = 200;
const MINUTES_A_PREDICTION = 2; // to answer, to watch, and to try other settings

describe.each(lessons)("$name", ({ head, text }) => {
  test("takes at most 12 minutes, in paragraphs of at most 80 words", () => {
    expect(head.minutes).toBeLessThanOrEqual(12);
    const prose = paragraphs(text.replaceAll(/<Predict[\s\S]*?\n>\n/g, "").replaceAll(/<[^>]+>/g, ""));
    expect(prose.filter((paragraph) => paragraph.split(/\s+/).length > 80)).toEqual([]);
  });

  test("says no less than the time it takes to read, claims included, and to play with its figures", () => {
    const prose = text.replaceAll(/^import .*$|```[\s\S]*?```|\$\$[\s\S]*?\$\$|<[^>]+>/gm, " ");
    const quoted = ids(text, "Claim").map((id) => claims.find((claim) => claim.id === id)!);
    const words = countWords([prose, ...quoted.map(({ text, note }) => `${text} ${note}`)].join(" "));
    const predictions = text.split("<Predict").length - 1;
    expect(words / WORDS_A_MINUTE + predictions * MINUTES_A_PREDICTION).toBeLessThanOrEqual(head.minutes);
  });

  test("has words beside every formula", () => {
    const blocks = text.split(/\n\s*\n/).map((block: string) => block.trim());
    const isFormula = (block: string) => block.startsWith("$$");
    const beside = (i: number) => blocks.slice(i).find((block) => !isFormula(block) && !/^<.*>$/.test(block));
    const wordless = blocks.filter((block, i) => isFormula(block) && !beside(i)?.startsWith("In words"));
    expect(wordless).toEqual([]);
  });

  test("asks for a prediction before its first figure", () => {
    const [before, ...rest] = text.split("<Predict");
    expect(rest.length).toBeGreaterThan(0);
    expect(before).not.toMatch(/figure=/);
  });

  test("quotes claims and words that are listed, and leads to exercises that exist", () => {
    const listed = claims.map(({ id }) => id);
    expect(ids(text, "Claim").filter((id) => !listed.includes(id))).toEqual([]);
    expect(ids(text, "Term").filter((id) => !words.some((word) => word.id === id))).toEqual([]);
    expect((head.exercises ?? []).filter((slug: string) => !exercises.includes(slug))).toEqual([]);
  });
});

test("a lesson imports the kit of figures and what lies in its own folder, and nothing else", () => {
  for (const { name, text } of lessons) {
    const imported = [...text.matchAll(/^import .* from "([^"]+)";$/gm)].map(([, from]) => from);
    expect(imported.length, name).toBe(text.match(/^import /gm)!.length);
    expect(imported.filter((from) => !/^(\.\/\w|@graded-descent\/figures\/)/.test(from))).toEqual([]);
  }
});

describe.each(lessons)("$name", ({ id, head }) => {
  test("begins with what a reader can do afterwards, and ends with its sources, the years among them", () => {
    expect(head.objectives.length).toBeGreaterThanOrEqual(3);
    expect(head.objectives.length).toBeLessThanOrEqual(4);
    expect(head.sources.length).toBeGreaterThanOrEqual(3);
    expect(head.sources.length).toBeLessThanOrEqual(4);
    for (const { text } of head.sources) expect(text).toMatch(/\(?\b(19|20)\d\d\b/);
  });

  test("ends at the exercises that come after it in the course, in their order", () => {
    const items: { lesson?: string; exercise?: string }[] = course.parts.flatMap(({ items }) => items);
    const from = items.findIndex((item) => item.lesson === id) + 1;
    const next = items.findIndex((item, i) => i >= from && item.lesson);
    const following = items.slice(from, next < 0 ? undefined : next).map((item) => item.exercise);
    expect(head.exercises ?? []).toEqual(following);
  });
});

test("every claim says how far it holds and how we know, and is quoted by a lesson", () => {
  const quoted = lessons.flatMap(({ text }) => ids(text, "Claim"));
  for (const { id, text, status, note, source, url, figure } of claims) {
    expect(["holds", "holds-when", "contradicted", "illustrative"], id).toContain(status);
    expect([text, note, source ?? figure].every(Boolean), id).toBe(true);
    expect(source ?? "of 1900", id).toMatch(/\b(19|20)\d\d\b/);
    if (url) expect([source, url], id).toEqual([expect.any(String), expect.stringMatching(/^https:\/\//)]);
    expect(countWords(note), id).toBeLessThanOrEqual(80);
    expect(quoted, id).toContain(id);
  }
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
});

test("a claim's figure is one that its lesson shows", () => {
  for (const { figure } of claims.filter(({ figure }) => figure)) {
    const [id, name] = figure!.split("#");
    const { text, name: lesson } = lessons.find((lesson) => lesson.id === id)!;
    const imported = [...text.matchAll(/from "\.\/(\w+\.tsx)"/g)].map(([, file]) =>
      read(`${lesson}/${file}`),
    );
    const named = imported.some((code) => code.includes(`const ID = "${name}"`));
    expect(named || text.includes(`id="${name}"`), figure).toBe(true);
  }
});

test("every word of the glossary is explained once", () => {
  expect(new Set(words.map(({ id }) => id)).size).toBe(words.length);
  expect(words.every(({ means }) => means)).toBe(true);
});
