import { watch } from "node:fs";
import { join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Pool } from "@graded-descent/grader/node";
import { isThere } from "../files/folders.ts";
import { explainProblem, InputError, type Problem } from "../files/problem.ts";
import { proveExercises } from "../proof/prove-exercises.ts";
import { type Course, loadCourse } from "./course.ts";

/** The result of reading and proving again after files were saved. */
export interface CourseUpdate {
  /** The exercises that were proven again, by slug. */
  changed: string[];
  /** All known problems of the course. */
  problems: Problem[];
  milliseconds: number;
}

/** A course that is read again when its files change. */
export interface CourseWatcher {
  current(): Course;
  /** All known problems: of reading the course, and of proving what was saved. */
  problems(): Problem[];
  close(): void;
}

const DEBOUNCE = 60; // milliseconds: an editor saves in several steps

/** Loads a course; whenever a file of its exercises, lessons or overlay is saved, reads and proves the changed exercises again. */
export async function watchCourse(
  folder: string,
  { overlay, pool, onUpdate }: { overlay?: string; pool: Pool; onUpdate(update: CourseUpdate): void },
): Promise<CourseWatcher> {
  pool.start();
  let course = await loadCourse(folder, { overlay });
  const proofProblems = new Map<string, Problem[]>();
  const saved = new Set<string>();
  let working = false;

  const problems = () => [...course.problems, ...[...proofProblems.values()].flat()];

  /** Reloads what was saved, then what was saved meanwhile, until no saved file is left. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    await setTimeout(DEBOUNCE);
    while (saved.size > 0) {
      const start = performance.now();
      const slugs = [...saved];
      saved.clear();
      const failed = await reload(slugs).then(() => [], failure);
      const changed = slugs.filter((slug) => course.exercises.has(slug)).sort();
      const milliseconds = performance.now() - start;
      onUpdate({ changed, problems: [...problems(), ...failed], milliseconds });
    }
    working = false;
  }

  async function reload(slugs: string[]): Promise<void> {
    const kept = new Map([...course.exercises].filter(([slug]) => !slugs.includes(slug)));
    course = await loadCourse(folder, { overlay, kept });
    const changed = slugs.flatMap((slug) => course.exercises.get(slug) ?? []);
    for (const slug of slugs) proofProblems.delete(slug);
    for await (const { exercise, problems } of proveExercises(course, changed, pool))
      proofProblems.set(exercise.slug, problems);
  }

  const folders = [course.dir, join(course.dir, "../lessons"), ...(overlay ? [overlay] : [])];
  const watchers = folders.filter(isThere).map((dir) =>
    watch(dir, { recursive: true }, (_, name) => {
      saved.add(name?.split(sep)[0] ?? "");
      void work();
    }),
  );
  return {
    current: () => course,
    problems,
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Why the course could not be read again; the last one that was read stays in use. */
function failure(error: Error): Problem[] {
  if (error instanceof InputError) return error.problems;
  return [{ file: "course.yaml", message: `stays as it was: ${error.message}` }];
}

/** An update as text for a terminal. */
export function formatUpdate({ changed, problems, milliseconds }: CourseUpdate): string {
  const broken = new Set(problems.filter(({ isNote }) => !isNote).map(({ exercise }) => exercise));
  const proven = changed.filter((slug) => !broken.has(slug));
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    ...problems.map(explainProblem),
    ...(proven.length > 0 ? [`Proven in ${seconds} s: ${proven.join(", ")}`] : []),
    ...(problems.length === 0 && proven.length === 0 ? ["Nothing is wrong with the course."] : []),
  ].join("\n");
}
