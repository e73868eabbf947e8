import { suggest } from "@graded-descent/course";
import { messageOf } from "@graded-descent/grader/node";
import type { Attempt } from "./attempts.ts";
import { type Exports, exercisesExported, exercisesMentioned } from "./by-exports.ts";
import type { HandedIn, LeftOut, ReviewItem } from "./handed-in.ts";
import { fromHtml, plain, unfenced } from "./html-code.ts";
import { CODE, named } from "./naming.ts";
import { sha256Of } from "./read-source.ts";
import { textOf } from "./text.ts";
import { keptIn, readWork } from "./work-zip.ts";

/** What is asked of a class. */
export interface ReadingOptions {
  /** In the order of the course. */
  exports: Exports;
  /** Exercises that are there and cannot be used. */
  broken: readonly string[];
  /** The one exercise that is graded, where not all are. */
  only?: string;
  /** Those of the assignment, where there is one. */
  assigned?: ReadonlySet<string>;
}

/** What the files of one student, or one group, are. */
export interface Read {
  attempts: Attempt[];
  leftOut: LeftOut[];
  needsReview: ReviewItem[];
}

/** A file of code of which its name does not say enough. */
interface Unnamed {
  file: HandedIn;
  source: string;
}

/** Not a student's, wherever it lies: tests, types, configurations. */
const TOOLS = /(\.(test|spec|config|d)\.[mc]?[jt]sx?|(^|\/)(README|LICENSE)(\.md|\.txt)?)$/i;
/** May be prose as well. */
const TEXT = /\.(txt|html?|md)$/i;

/** Reads a student's files: each as an exercise's by its name, where that fails by what it exports, else for someone to look at. */
export async function readStudent(
  files: HandedIn[],
  { exports, broken, only, assigned }: ReadingOptions,
): Promise<Read> {
  const slugs = [...exports.keys(), ...broken];
  const read: Read = { attempts: [], leftOut: [], needsReview: [] };
  const unnamed: Unnamed[] = [];
  const noCode: HandedIn[] = [];

  for (const file of await takeWork(files)) {
    const { entry, name } = file;
    if (file.exercise === "none") leave(file, "is left out as you said", "not asked for");
    else if (entry.refused) review(file, entry.refused);
    else if (!file.exercise && TOOLS.test(name)) leave(file, "is no exercise's", "tools");
    else if (!file.exercise && !CODE.test(name)) noCode.push(file);
    else await readCode(file);
  }
  for (const one of unnamed) readUnnamed(one);
  for (const file of noCode) {
    if (read.attempts.length > 0) leave(file, "is no code", "not code");
    else review(file, "is no code, and nothing else of this student is");
  }
  return read;

  /** Takes the texts of a `work.zip`, and gives the other files. */
  async function takeWork(all: HandedIn[]): Promise<HandedIn[]> {
    const json = all.find(({ name, entry }) => /(^|\/)work\.json$/.test(name) && !entry.refused);
    if (!json) return all;
    const folder = json.name.slice(0, -"work.json".length);
    const at = (path: string) => all.find(({ name }) => name === folder + path);
    const taken = new Set([json]);
    try {
      for (const { path, exercise, ...when } of keptIn(readWork(textOf(await json.entry.read())))) {
        const file = at(path);
        if (!file) throw new Error(`speaks of ${path}, which is not there`);
        taken.add(file);
        add(file, exercise, textOf(await file.entry.read()), when);
      }
    } catch (error) {
      review(json, messageOf(error));
    }
    if (read.needsReview.length === 0) leave(json, "is the list of what the site kept", "tools");
    return all.filter((file) => !taken.has(file));
  }

  async function readCode(file: HandedIn): Promise<void> {
    let source: string;
    try {
      source = sourceOf(file.name, await file.entry.read());
    } catch (error) {
      return review(file, messageOf(error));
    }
    if (file.exercise) {
      for (const exercise of file.exercise.split(" ")) add(file, exercise, source);
      return;
    }
    const name = named(file.name, slugs, file.students);
    const fits = name && isNamedRightly(name.exercise, source);
    if (fits) add(file, name.exercise, source, { copy: name.copy });
    else unnamed.push({ file, source });
  }

  /** A file by the name of one exercise that exports what another asks for, and not its own, is not named rightly. */
  function isNamedRightly(exercise: string, source: string): boolean {
    if (broken.includes(exercise) || exercisesMentioned(source, exports).includes(exercise)) return true;
    return exercisesExported(source, exports).length === 0;
  }

  function readUnnamed({ file, source }: Unnamed): void {
    const taken = new Set(read.attempts.map(({ exercise }) => exercise));
    const all = exercisesExported(source, exports);
    const ofAssignment = all.filter((slug) => assigned?.has(slug));
    const exported = ofAssignment.length > 0 ? ofAssignment : all;
    const free = exported.filter((slug) => !taken.has(slug));
    const name = named(file.name, slugs, file.students);
    if (free.length > 0) for (const slug of free) add(file, slug, source, { reading: "by what it exports" });
    else if (name) add(file, name.exercise, source, { copy: name.copy });
    else if (exported.length > 0) readAgain(file, exported, source);
    else if (only && !taken.has(only) && unnamed.length === 1 && !TEXT.test(file.name))
      add(file, only, source, { reading: "as the only exercise that is graded" });
    else if (TEXT.test(file.name) && exercisesMentioned(source, exports).length === 0) noCode.push(file);
    else review(file, "has no exercise’s name, and exports no exercise’s functions", source);
  }

  /** What it exports was handed in under the exercise's own name as well. */
  function readAgain(file: HandedIn, exported: string[], source: string): void {
    const others = read.attempts.filter(({ exercise }) => exported.includes(exercise));
    const same = others.find(({ sha256 }) => sha256 === sha256Of(source));
    if (same) leave(file, `has the same text as ${same.handedIn.entry.file}`, "superseded");
    else
      review(
        file,
        `exports what ${others[0].exercise} asks for, and ${others[0].handedIn.entry.file} is graded for it`,
        source,
      );
  }

  function add(handedIn: HandedIn, exercise: string, source: string, more: Partial<Attempt> = {}): void {
    if (assigned && !assigned.has(exercise))
      leave(handedIn, `is ${exercise}’s, which the assignment does not have`, "not asked for");
    else if (broken.includes(exercise))
      review(handedIn, `the exercise is broken: \`gd check ${exercise}\` says why`);
    else if (only && exercise !== only)
      leave(handedIn, `is ${exercise}’s, and only ${only} is graded`, "not asked for");
    else {
      const { attempt = attemptIn(handedIn.name), submittedAt } = handedIn;
      const about = { copy: 0, attempt, ...more, submittedAt: submittedAt ?? more.submittedAt };
      read.attempts.push({ handedIn, exercise, source, sha256: sha256Of(source), ...about });
    }
  }

  function leave({ entry }: HandedIn, reason: string, kind: LeftOut["kind"]): void {
    read.leftOut.push({ file: entry.file, reason, kind });
  }

  function review({ entry, name, students }: HandedIn, why: string, source = ""): void {
    const { exercise: proposed = nearest(name, slugs) ?? exercisesMentioned(source, exports)[0] ?? "" } =
      named(name, slugs, students) ?? {};
    const student = students.map((one) => one.name).join(", ");
    read.needsReview.push({ file: entry.file, student, proposed, why });
  }
}

function sourceOf(name: string, bytes: Buffer): string {
  const text = textOf(bytes);
  if (/\.html?$/i.test(name)) return fromHtml(text);
  return TEXT.test(name) ? plain(unfenced(text)) : text;
}

const nearest = (name: string, slugs: string[]) =>
  suggest(name.split("/").at(-1)!.replace(CODE, "").toLowerCase(), slugs);

/** `attempt-2/step.ts` is the second. */
function attemptIn(name: string): number | undefined {
  const number = /(?:^|\/)(?:attempt|try|version|v)[-_ ]?(\d{1,4})\//i.exec(name)?.[1];
  return number ? Number(number) : undefined;
}
