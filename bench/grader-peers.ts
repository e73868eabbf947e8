import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { loadExercise } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { recordCalls } from "./grader-calls.ts";

/** Something that grades the same submission again and again. */
export interface GraderPeer {
  grade(submissions: number): Promise<unknown>;
  close(): Promise<unknown>;
}

const root = resolve(import.meta.dirname, "..");
const load = (slug: string) => loadExercise(join(root, "exercises", slug));
const run = promisify(execFile);

/** Our pool; each submission is another text, so that nothing can be remembered. */
export async function ours(slug: string, threads: number): Promise<GraderPeer> {
  const exercise = await load(slug);
  const pool = openPool({ threads });
  let number = 0;
  return {
    async grade(submissions) {
      const sources = Array.from({ length: submissions }, () => `${exercise.solution}\n// ${number++}`);
      const reports = await Promise.all(sources.map((source) => pool.grade(exercise, source)));
      if (reports.some(({ verdict }) => verdict !== "accepted"))
        throw new Error("a solution was not accepted");
    },
    close: () => pool.close(),
  };
}

/** The same calls inside one QuickJS engine a thread, one submission after the other, nothing between them. */
export async function floor(slug: string, threads: number): Promise<GraderPeer> {
  const exercise = await load(slug);
  const js = stripTypeScriptTypes(exercise.solution);
  const calls = await recordCalls(exercise, js);
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./grader-floor.ts", import.meta.url), { workerData: { js, calls } }),
  );
  const ask = (worker: Worker, submissions: number) =>
    new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.postMessage(submissions);
    });
  return {
    grade: (submissions) => Promise.all(workers.map((worker) => ask(worker, submissions / threads))),
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** A node process for each submission: the student's file, the test bundles, no isolation. */
export async function bareNode(slug: string, concurrency: number): Promise<GraderPeer> {
  const folder = await workplace(slug);
  await writeFile(join(folder, "run.mjs"), `${HARNESS}\nfor (const test of tests) test.run(tools(test));\n`);
  return processes(concurrency, folder, () => run(process.execPath, ["run.mjs"], { cwd: folder }));
}

/** A vitest run for each submission, as graders built on a test framework do it. */
export async function oneVitestEach(slug: string, concurrency: number): Promise<GraderPeer> {
  const folder = await workplace(slug);
  const body = `import { test } from "vitest";\n${HARNESS}\nfor (const one of tests) test(one.name, () => one.run(tools(one)));\n`;
  await writeFile(join(folder, "submission.test.mjs"), body);
  await mkdir(join(folder, "node_modules"));
  await symlink(join(root, "node_modules/vitest"), join(folder, "node_modules/vitest"));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  return processes(concurrency, folder, () => run(process.execPath, [vitest, "run"], { cwd: folder }));
}

/** A folder with a submission and the test bundles in it. */
async function workplace(slug: string) {
  const exercise = await load(slug);
  const folder = await mkdtemp(join(tmpdir(), "graded-descent-bench-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "submission.mjs"), stripTypeScriptTypes(exercise.solution));
  await writeFile(join(folder, "visible.mjs"), exercise.visible.script);
  await writeFile(join(folder, "hidden.mjs"), exercise.hidden.script);
  return folder;
}

/** The tools of a test case in plain JavaScript: checks by JSON, which is close enough to time. */
const HARNESS = `import * as student from "./submission.mjs";
import visible from "./visible.mjs";
import hidden from "./hidden.mjs";
const tests = [...visible, ...hidden];
const near = (a, b) => typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.abs(b) + 1e-12 || Object.is(a, b) : typeof b === "object" && b !== null ? Object.keys(b).every((key) => near(a[key], b[key])) : a === b;
const assert = (holds) => { if (!holds) throw new Error("wrong answer"); };
const check = {
  that: assert,
  equal: (a, b) => assert(near(a, b)),
  close: (a, b) => assert(near(a, b)),
  throws: (call) => { try { call(); } catch { return; } assert(false); },
  pure: (calls) => { const first = calls(); assert(near(calls(), first)); return first; },
};
const tools = () => ({ student, check, random: Math.random });`;

function processes(concurrency: number, folder: string, one: () => Promise<unknown>): GraderPeer {
  return {
    async grade(submissions) {
      let left = submissions;
      const lane = async () => {
        while (left-- > 0) await one();
      };
      await Promise.all(Array.from({ length: concurrency }, lane));
    },
    close: () => rm(folder, { recursive: true }),
  };
}
