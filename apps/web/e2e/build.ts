import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./workspace.ts";

const dist = join(root, "apps/web/dist");
const assets = join(dist, "assets");
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));

/** What a lesson's page loads: that of every page, that of every lesson, and all that this one's text and figures can ask for. */
export function scriptsOfLesson(file: string): Set<string> {
  const every = namesIn(readFileSync(join(dist, "index.html"), "utf8"));
  const page = closure([...every, built("app"), built("LessonPage")], imports);
  return new Set([...page, ...closure([built(file)], (name) => (page.has(name) ? [] : namesIn(text(name))))]);
}

/** The bytes of all of them, as sent. */
export const gzipped = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(text(name)).length, 0);

const text = (name: string) => readFileSync(join(assets, name), "utf8");

/** The one script of that name, which the build puts its hash behind. */
function built(name: string): string {
  const found = scripts.filter((script) => script.startsWith(`${name}-`));
  if (found.length !== 1) throw new Error(`The build has ${found.length} scripts named ${name}, not one.`);
  return found[0];
}

/** What a script loads before it runs. */
const imports = (name: string) =>
  [...text(name).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, other]) => other);

/** Every script of the build that a text names: imported at once, later, or as a worker. */
const namesIn = (text: string) => scripts.filter((script) => text.includes(script));

function closure(start: string[], next: (name: string) => string[]): Set<string> {
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    next(name).forEach(follow);
  };
  start.forEach(follow);
  return found;
}
