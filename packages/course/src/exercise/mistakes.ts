import { type Verdict, verdicts } from "@graded-descent/grader";
import { namesIn, readText } from "../files/files.ts";
import { InputError, type Problem } from "../files/problem.ts";
import { firstDocComment } from "./source.ts";

/** A known-wrong solution, the verdict it must get, and the hint for a student who makes it. */
export interface Mistake {
  name: string;
  verdict: Verdict;
  hint: string;
  source: string;
  /** Relative to the course folder. */
  file: string;
  /** From an overlay: only a student who has made it may see its hint, and nobody anything else. */
  isPrivate: boolean;
}

const earnable: readonly string[] = verdicts.filter(
  (verdict) => verdict !== "accepted" && verdict !== "judge-error",
);

/** Reads the files `<what>.<verdict>.ts` of a folder `mistakes/`; without the folder there are none. */
export async function readMistakes(
  courseDir: string,
  folder: string,
  { isPrivate = false } = {},
): Promise<Mistake[]> {
  const problems: Problem[] = [];
  const mistakes: Mistake[] = [];

  for (const name of await namesIn(courseDir, folder)) {
    const file = `${folder}/${name}`;
    const [, what, verdict] = /^(.+)\.([a-z-]+)\.ts$/.exec(name) ?? [];
    if (!what || !earnable.includes(verdict)) {
      const message = `must be called <what>.<verdict>.ts, where the verdict is one of ${earnable.join(", ")}`;
      problems.push({ file, message });
      continue;
    }
    const source = await readText(courseDir, file);
    const hint = firstDocComment(source);
    if (hint) mistakes.push({ name: what, verdict: verdict as Verdict, hint, source, file, isPrivate });
    else problems.push({ file, message: "has no hint; write it above the function as a comment `/** … */`" });
  }
  if (problems.length > 0) throw new InputError(problems);
  return mistakes;
}
