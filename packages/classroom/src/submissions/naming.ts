import { ARCHIVE } from "./archive.ts";
import type { Student } from "./handed-in.ts";

/** The ends of names that may hold code. */
export const CODE = /(\.(ts|js|mts|cts|mjs|cjs|tsx|jsx|txt|html?|md))+$/i;

/** What a name says of its file. */
export interface FileNaming {
  exercise: string;
  /** The number of a copy or a version, as in `step (1).ts`; 0 without. */
  copy: number;
}

/** Says nothing of the exercise; what is left over beside its name must be one of these, a number, or the student's. */
const FILLERS = new Set([
  ..."a an the my is of for and to in on lab hw homework ex exercise task assignment assignsubmission question q problem part week".split(
    " ",
  ),
  ..."solution solutions sol solved answer answers code source src script index main file starter program".split(
    " ",
  ),
  ..."submission submit submitted handin upload text onlinetext attempt try version v final last latest new old".split(
    " ",
  ),
  ..."done finished fixed fix updated update copy kopie copie copia backup bak draft work corrected".split(
    " ",
  ),
]);

/**
 * The exercise that a path names: in its file's name, else, where that says nothing, in the nearest folder's.
 * `step.ts`, `Step (1).TS`, `05_step_final.ts`, `ann-step.ts` of Ann's and `step/solution.ts` all name `step`.
 */
export function named(
  path: string,
  slugs: readonly string[],
  students: readonly Student[] = [],
): FileNaming | undefined {
  const own = new Set(students.flatMap(({ name, id = "", email = "" }) => words(`${name} ${id} ${email}`)));
  const [file, ...folders] = path.split("/").reverse();
  const parts = [file.replace(CODE, ""), ...folders.map((folder) => folder.replace(ARCHIVE, ""))];
  for (const part of parts) {
    const tokens = words(part);
    const found = within(tokens, slugs, own);
    if (found) return found;
    if (!tokens.every((token) => isFiller(token, own))) return undefined;
  }
  return undefined;
}

/** The words of a name, in small letters: `miniBatch_Descent (1)` has four. */
export const words = (name: string): string[] =>
  name
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The longest exercise's name in a row of words of which the others say nothing. */
function within(tokens: string[], slugs: readonly string[], own: Set<string>): FileNaming | undefined {
  for (let length = tokens.length; length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const exercise = slugs.find((slug) => joined(slug) === tokens.slice(from, from + length).join(""));
      const after = tokens.slice(from + length);
      if (!exercise || ![...tokens.slice(0, from), ...after].every((token) => isFiller(token, own))) continue;
      const copy = after.find((token) => /^v?\d+$/.test(token));
      return { exercise, copy: Number(copy?.replace("v", "") ?? 0) };
    }
  }
  return undefined;
}

/** Whether a name says neither an exercise nor whose it is: `hw1`, `src`, `old`. */
export function saysNothing(name: string): boolean {
  const none = new Set<string>();
  return words(name.replace(ARCHIVE, "")).every((token) => isFiller(token, none));
}

const joined = (slug: string) => slug.replaceAll("-", "");

const isFiller = (token: string, own: Set<string>) =>
  FILLERS.has(token) || own.has(token) || /^(v|ex|hw|q)?\d+$/.test(token);
