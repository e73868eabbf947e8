import type { HandedInFile } from "./handed-in.ts";
import { canvas } from "./layouts/canvas.ts";
import { github } from "./layouts/github.ts";
import { gradescope } from "./layouts/gradescope.ts";
import type { About, Layout, Sorted } from "./layouts/layout.ts";
import { moodle } from "./layouts/moodle.ts";
import { plain, studentIn } from "./layouts/plain.ts";
import { named } from "./naming.ts";

/** The layouts that are recognised, by the names that `--layout` knows. */
export const layouts = { canvas, moodle, gradescope, github, plain } satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

export const layoutNames = Object.keys(layouts) as LayoutName[];

/** Whose each file is, by the layout that is asked for, or the one that most of the files look like. */
export async function sort(
  all: HandedInFile[],
  about: About,
  asked?: Layout,
): Promise<{ layout: Layout; sorted: Sorted }> {
  const { entries, name } = unwrapped(all, about);
  const within = { ...about, name };
  const layout = asked ?? mostAlike(entries, within);
  return { layout, sorted: await layout.read(entries, within) };
}

const mostAlike = (entries: HandedInFile[], about: About): Layout =>
  Object.values<Layout>(layouts).reduce((best, layout) =>
    layout.recognises(entries, about) > best.recognises(entries, about) ? layout : best,
  );

/** Without the folders that hold all the others, as long as none is a student's own. */
function unwrapped(entries: HandedInFile[], about: About): { entries: HandedInFile[]; name: string } {
  const name = entries[0]?.path.split("/")[0];
  const inside = entries.map((entry) => ({ ...entry, path: entry.path.slice(name.length + 1) }));
  const isOne = entries.length > 0 && entries.every(({ path }) => path.startsWith(`${name}/`));
  if (
    !isOne ||
    looksLikeOne(entries, about) ||
    !(looksLikeOne(inside, about) || looksLikeMany(inside, about))
  )
    return { entries, name: about.name };
  return unwrapped(inside, { ...about, name });
}

const looksLikeOne = (entries: HandedInFile[], about: About) =>
  Object.values<Layout>(layouts).some(
    (layout) => layout.isDownload && layout.recognises(entries, about) > 0.5,
  );

/** Students' folders or files, and not what one student's folder holds: exercises. */
const looksLikeMany = (entries: HandedInFile[], { slugs }: About) =>
  entries.every(({ path }) => path.includes("/"))
    ? !entries.every(({ path }) => slugs.includes(path.split("/")[0]) && named(path, slugs))
    : entries.every(({ path }) => studentIn(path, slugs));
