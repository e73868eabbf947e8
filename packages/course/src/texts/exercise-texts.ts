import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Course } from "../course/course.ts";
import type { Exercise } from "../exercise/load.ts";
import { byPlace, type Problem } from "../files/problem.ts";
import { asCode, didYouMean } from "../files/suggest.ts";
import { checkText, type LinkTargets } from "./check-text.ts";
import { markdown } from "./markdown.ts";

/** The files and folders of an exercise that have a meaning of their own. */
const OWN = [
  "exercise.yaml",
  "README.md",
  "after.md",
  "starter.ts",
  "solution.ts",
  "tests",
  "mistakes",
  "accepted",
];
const TEST_FILES = ["visible.ts", "hidden.ts"];

/** The pages of the site that a text may link to, besides lessons and exercises. */
export const SITE_PAGES = ["errata", "glossary", "lab", "typescript", "work"];

/** What texts may link to wherever they are. */
type SiteTargets = Omit<LinkTargets, "files" | "page">;

/** What a course's texts may link to. */
export const linkTargets = ({ exercises, lessons, problems }: Course): SiteTargets => ({
  exercises: [...exercises.keys(), ...problems.flatMap(({ exercise }) => exercise ?? [])],
  lessons: [...lessons.keys()],
  pages: SITE_PAGES,
});

/** What is wrong with the statement of an exercise and its `after.md`, and which files of its folder nothing reads. */
export async function exerciseTextProblems(
  { slug, dir, statement, after }: Exercise,
  targets: SiteTargets,
): Promise<Problem[]> {
  const paths = await filesBelow(dir);
  const beside = paths.filter((path) => !OWN.includes(path.split("/")[0]));
  const texts = [
    { file: `${slug}/README.md`, text: statement },
    ...(after === undefined ? [] : [{ file: `${slug}/after.md`, text: after }]),
  ];
  const checked = texts.map(({ file, text }) =>
    checkText(file, markdown.parse(text), { ...targets, files: beside, page: `/exercises/${slug}` }),
  );
  const used = new Set(checked.flatMap(({ used }) => used));
  const stray = paths.filter(
    (path) => /^tests\//.test(path) && !TEST_FILES.includes(path.slice("tests/".length)),
  );
  const unread = [
    ...stray.map((path) => ({
      path,
      instead: "; test cases are read from tests/visible.ts and tests/hidden.ts",
    })),
    ...beside
      .filter((path) => !used.has(path))
      .map((path) => ({ path, instead: didYouMean(path.split("/")[0], OWN, { show: asCode }) })),
  ];
  return [
    ...checked.flatMap(({ problems }) => problems),
    ...unread.map(({ path, instead }) => ({
      file: `${slug}/${path}`,
      message: `is not read${instead}`,
      isNote: true,
    })),
  ]
    .map((problem) => ({ ...problem, exercise: slug }))
    .sort(byPlace);
}

/** The paths of all files below a folder, with forward slashes; none of what is hidden. */
export async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !/(^|\/)(\.|node_modules\/)|~$/.test(path))
    .sort();
}
