import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exerciseFile, exerciseSlugs, root } from "./workspace.ts";

const DISTINCTIVE = 30; // shorter lines are too alike everywhere to give anything away

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

const openTexts = (slug: string) =>
  ["README.md", "starter.ts", "tests/visible.ts"].map((path) => exerciseFile(slug, path)).join("\n");

/** Lines of hidden tests, solutions, the other accepted ones among them, and mistakes that students are given nowhere else. */
export function secretsOf(slug: string): string[] {
  const open = openTexts(slug);
  const folder = join(root, "exercises", slug);
  const others = ["accepted", "mistakes"].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  );
  const closed = ["solution.ts", "tests/hidden.ts", ...others].map((path) => exerciseFile(slug, path));
  return closed
    .flatMap((source) => source.split("\n"))
    .map(squeeze)
    .filter((line) => line.length >= DISTINCTIVE && !/^(\/?\*|\/\/|import )/.test(line))
    .filter((line) => !squeeze(open).includes(line));
}

/** Which of them a text holds. */
export const found = (text: string, secrets: string[]) =>
  secrets.filter((secret) => squeeze(text).includes(secret));

/** Those lines, and the names of hidden tests, that any file of a folder holds, unless an exercise shows them. */
export function leaksIn(folder: string): string[] {
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|html|css|map|json)$/.test(name))
    .map((name) => squeeze(textOf(readFileSync(join(folder, name), "utf8"), name)));
  const names = exerciseSlugs().flatMap((slug) =>
    [...exerciseFile(slug, "tests/hidden.ts").matchAll(/^ {4}name: "(.+)"/gm)].map(([, name]) => name),
  );
  const open = squeeze(exerciseSlugs().map(openTexts).join("\n"));
  const secrets = [...exerciseSlugs().flatMap(secretsOf), ...names].filter((line) => !open.includes(line));
  const held = new Set(texts.flatMap((text) => occurring(text, secrets)));
  return secrets.filter((secret) => held.has(secret));
}

/** Which of many texts occur in a long one: it is gone through once, by the beginnings of the others. */
function occurring(text: string, secrets: string[]): string[] {
  const length = Math.min(...secrets.map((secret) => secret.length));
  const byBeginning = Map.groupBy(new Set(secrets), (secret) => secret.slice(0, length));
  const found: string[] = [];
  for (let i = 0; i + length <= text.length; i++) {
    const begun = byBeginning.get(text.slice(i, i + length)) ?? [];
    found.push(...begun.filter((secret) => text.startsWith(secret, i)));
  }
  return found;
}

/** JSON is searched as it was written and by its texts, whose quotes and lines it writes in another way. */
export function textOf(text: string, name: string): string {
  if (!name.endsWith(".json")) return text;
  const texts: string[] = [text];
  JSON.parse(text, (_key, value) => {
    if (typeof value === "string") texts.push(value);
  });
  return texts.join("\n");
}
