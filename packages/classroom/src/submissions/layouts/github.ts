import { type HandedIn, type HandedInFile, type ReviewItem, studentOf } from "../handed-in.ts";
import { type About, type Layout, split, unowned } from "./layout.ts";

const CLONE = /-submissions(\.\w+)*$/;

/** What GitHub Classroom clones: `{assignment}-submissions/{assignment}-{username}/`, a repository each. */
export const github: Layout = {
  title: "a GitHub Classroom clone",
  example: "descent-submissions/descent-annlee/step.ts",
  isDownload: false,
  recognises(entries, about) {
    const folders = foldersOf(entries);
    const isRepository = (folder: string) =>
      about.junk.some(({ file }) => `/${file}`.includes(`/${folder}/.git/`));
    if (folders.length === 0 || prefixOf(folders, about) === "") return 0;
    return CLONE.test(about.name) || folders.every(isRepository) ? 1 : 0;
  },
  read(entries, about) {
    const prefix = prefixOf(foldersOf(entries), about);
    const handedIn: HandedIn[] = [];
    const needsReview: ReviewItem[] = [];
    for (const entry of entries) {
      const [folder, name] = split(entry.path);
      const username = folder.startsWith(prefix) ? folder.slice(prefix.length) : folder;
      if (name) handedIn.push({ entry, name, students: [studentOf(username, { github: username })] });
      else needsReview.push(unowned(entry, "lies in no student’s repository"));
    }
    return { handedIn, needsReview };
  },
};

const foldersOf = (entries: HandedInFile[]) => [
  ...new Set(entries.filter(({ path }) => path.includes("/")).map(({ path }) => split(path)[0])),
];

/** The assignment's name with its hyphen: the folder says it, else it is what all repositories share. */
function prefixOf(folders: string[], { name }: About): string {
  const said = `${name.replace(CLONE, "")}-`;
  if (CLONE.test(name) && folders.some((folder) => folder.startsWith(said))) return said;
  if (folders.length < 2) return "";
  const [first, ...others] = folders;
  let shared = 0;
  while (shared < first.length && others.every((other) => other[shared] === first[shared])) shared++;
  return first.slice(0, first.lastIndexOf("-", shared - 1) + 1);
}
