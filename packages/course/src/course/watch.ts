import { watch } from "node:fs";
import { join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Pool } from "@graded-descent/grader/node";
import { isThere } from "../files/folders.ts";
import { explainProblem, InputError, type Problem } from "../files/problem.ts";
import { prove } from "../proof/prove.ts";
import { type Course, loadCourse } from "./course.ts";

/** What came of saving files. */
export interface CourseUpdate {
  /** The exercises that were proven again, by slug. */
  touched: string[];
  /** All that is known to be wrong with the course. */
  problems: Problem[];
  milliseconds: number;
}

/** A course that is being written. */
export interface CourseWatcher {
  current(): Course;
  /** All that is known to be wrong: what cannot be read, and what could not be proven since it was saved. */
  problems(): Problem[];
  close(): void;
}

const SETTLED = 60; // milliseconds: an editor saves in several steps

/** Loads a course, and whenever a file of its exercises, lessons or overlay is saved, reads and proves again what it touches. */
export async function watchCourse(
  folder: string,
  { overlay, pool, onNews }: { overlay?: string; pool: Pool; onNews(news: CourseUpdate): void },
): Promise<CourseWatcher> {
  pool.start();
  let course = await loadCourse(folder, { overlay });
  const unproven = new Map<string, Problem[]>();
  const saved = new Set<string>();
  let working = false;

  const problems = () => [...course.problems, ...[...unproven.values()].flat()];

  /** One round for all that was saved meanwhile, until nothing is. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    await setTimeout(SETTLED);
    while (saved.size > 0) {
      const start = performance.now();
      const slugs = [...saved];
      saved.clear();
      const stale = await again(slugs).then(() => [], failure);
      const touched = slugs.filter((slug) => course.exercises.has(slug)).sort();
      const milliseconds = performance.now() - start;
      onNews({ touched, problems: [...problems(), ...stale], milliseconds });
    }
    working = false;
  }

  async function again(slugs: string[]): Promise<void> {
    const kept = new Map([...course.exercises].filter(([slug]) => !slugs.includes(slug)));
    course = await loadCourse(folder, { overlay, kept });
    for (const slug of slugs) {
      const exercise = course.exercises.get(slug);
      unproven.set(slug, exercise ? await prove(exercise, pool) : []);
    }
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

/** The course stays as it was, and why is said. */
function failure(error: Error): Problem[] {
  if (error instanceof InputError) return error.problems;
  return [{ file: "course.yaml", message: `stays as it was: ${error.message}` }];
}

/** What came of saving, for a terminal. */
export function formatUpdate({ touched, problems, milliseconds }: CourseUpdate): string {
  const broken = new Set(problems.map(({ exercise }) => exercise));
  const proven = touched.filter((slug) => !broken.has(slug));
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    ...problems.map(explainProblem),
    ...(proven.length > 0 ? [`Proven in ${seconds} s: ${proven.join(", ")}`] : []),
    ...(problems.length === 0 && proven.length === 0 ? ["Nothing is wrong with the course."] : []),
  ].join("\n");
}
