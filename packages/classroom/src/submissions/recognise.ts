import { ARCHIVE } from "./archive.ts";
import type { HandedInFile } from "./handed-in.ts";
import { artemis } from "./layouts/artemis.ts";
import { autolab } from "./layouts/autolab.ts";
import { blackboard } from "./layouts/blackboard.ts";
import { brightspace } from "./layouts/brightspace.ts";
import { canvas } from "./layouts/canvas.ts";
import { canvasQuiz } from "./layouts/canvas-quiz.ts";
import { github } from "./layouts/github.ts";
import { googleDrive } from "./layouts/google-drive.ts";
import { gradescope } from "./layouts/gradescope.ts";
import { ilias } from "./layouts/ilias.ts";
import { type About, type Layout, type Ownership, split, unowned } from "./layouts/layout.ts";
import { moodle } from "./layouts/moodle.ts";
import { plain, studentIn } from "./layouts/plain.ts";
import { sakai } from "./layouts/sakai.ts";
import { teams } from "./layouts/teams.ts";
import { vpl } from "./layouts/vpl.ts";
import { named, saysNothing } from "./naming.ts";

/** The layouts that are recognised, by the names that `--layout` knows. Of two that fit as well the first is taken. */
export const layouts = {
  "canvas-quiz": canvasQuiz,
  canvas,
  moodle,
  gradescope,
  blackboard,
  brightspace,
  sakai,
  teams,
  ilias,
  artemis,
  autolab,
  vpl,
  "google-drive": googleDrive,
  github,
  plain,
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

export const layoutNames = Object.keys(layouts) as LayoutName[];

/** What a class was recognised as. */
export interface Recognition {
  layout: Layout;
  ownership: Ownership;
  /** What speaks against it, a sentence each; nothing where somebody said what it is. */
  doubts: string[];
}

/** Whose each file is, by the layout that is asked for, or the one that most of the files look like. */
export async function identify(all: HandedInFile[], about: About, asked?: Layout): Promise<Recognition> {
  const outside = all.filter(leadsOut);
  const { entries, name } = unwrapped(
    all.filter((entry) => !leadsOut(entry)),
    about,
  );
  const within = { ...about, name };
  const layout = asked ?? mostAlike(entries, within);
  const ownership = await layout.read(entries, within);
  ownership.needsReview.push(...outside.map((entry) => unowned(entry, "has a path that leads out")));
  const doubts = asked ? [] : doubtsAbout(layout, entries, within);
  if (layout === plain && name !== about.name && !saysNothing(name))
    doubts.push(`${name}/ is taken for a folder around the class, and not for a student’s`);
  return { layout, ownership, doubts };
}

/** No student's folder can be told from such a path. */
const leadsOut = ({ path }: HandedInFile) => path.split("/").includes("..") || /^(\/|[A-Za-z]:)/.test(path);

const mostAlike = (entries: HandedInFile[], about: About): Layout =>
  Object.values<Layout>(layouts).reduce((best, layout) =>
    layout.recognises(entries, about) > best.recognises(entries, about) ? layout : best,
  );

function doubtsAbout(layout: Layout, entries: HandedInFile[], about: About): string[] {
  const share = layout.recognises(entries, about);
  const others = layoutNames.filter(
    (name) =>
      layouts[name] !== layout && layouts[name].isDownload && layouts[name].recognises(entries, about) > 0.5,
  );
  return [
    ...(layout.isDownload && share < 1
      ? [`only ${Math.round(100 * share)} % of the files are named so`]
      : []),
    ...others.map(
      (name) => `the names would fit ${layouts[name].title} as well, which --layout ${name} says`,
    ),
  ];
}

/** Without the folders that hold all the others, as long as none is a student's own; lists beside such a folder stay. */
function unwrapped(entries: HandedInFile[], about: About): { entries: HandedInFile[]; name: string } {
  const stay = { entries, name: about.name };
  const nested = entries.filter(({ path }) => path.includes("/"));
  const beside = entries.filter(({ path }) => !path.includes("/"));
  const name = nested[0]?.path.split("/")[0];
  const isOne = nested.length > 0 && nested.every(({ path }) => path.startsWith(`${name}/`));
  const isWorkZip = nested.some(({ path }) => path === `${name}/work.json`); // which names its student
  if (!isOne || isWorkZip || beside.some(mayBeWork) || looksLikeOne(entries, about)) return stay;
  const inside = nested.map((entry) => ({ ...entry, path: entry.path.slice(name.length + 1) }));
  const within = unwrapped(inside, { ...about, name });
  const isAround = within.name !== name || looksLikeOne(inside, about) || looksLikeMany(inside, name, about);
  return isAround ? { ...within, entries: [...within.entries, ...beside] } : stay;
}

const looksLikeOne = (entries: HandedInFile[], about: About) =>
  Object.values<Layout>(layouts).some(
    (layout) => layout.isDownload && layout.recognises(entries, about) > 0.5,
  );

/** Students' folders or files, and not what one student's folder holds: exercises, or parts of a program. */
function looksLikeMany(all: HandedInFile[], around: string, { slugs }: About): boolean {
  const entries = all.filter(mayBeWork);
  const folders = new Set(entries.flatMap(({ path }) => (path.includes("/") ? [path.split("/")[0]] : [])));
  const isStudents = (folder: string) => !slugs.includes(folder) && !saysNothing(folder);
  const beside = entries.filter(({ path }) => !path.includes("/"));
  const isNamedForStudent = ({ path }: HandedInFile) => {
    const student = studentIn(path, slugs);
    return student !== undefined && student !== "" && !saysNothing(student);
  };
  if (!beside.every(isNamedForStudent)) {
    // Code that names no exercise lies beside folders that each hold one: it is the teacher's.
    const withExercise = entries.flatMap(({ path }) => {
      const [folder, inside] = split(path);
      return inside && named(inside, slugs) ? [folder] : [];
    });
    const isBeside = beside.some(({ path }) => named(path, slugs));
    return !isBeside && new Set(withExercise).size > 1 && [...folders].every(isStudents);
  }
  if (folders.size === 0) return entries.length > 0;
  if ([...folders].every((folder) => slugs.includes(folder)))
    return !entries.every(({ path }) => named(path, slugs));
  const students = folders.size + entries.filter(({ path }) => !path.includes("/")).length;
  return [...folders].every(isStudents) && (students > 1 || saysNothing(around));
}

/** Code, or an archive that may hold some. */
const mayBeWork = ({ path }: HandedInFile) =>
  /\.[mc]?[jt]sx?(\.txt)?$/i.test(path) || path.split("/").some((part) => ARCHIVE.test(part));
