import { compile } from "@graded-descent/grader";
import { libFileMap } from "monaco-editor/languages/features/typescript/lib/lib";
import { openTypeChecker } from "./type-checker.ts";
import typescript from "./typescript.ts";

/** What the worker can be asked for. */
export type TypeScriptJob =
  | { kind: "compile"; source: string }
  | { kind: "check"; source: string; types: string };

const check = openTypeChecker(typescript, libFileMap);

self.onmessage = ({ data: { id, job } }: MessageEvent<{ id: number; job: TypeScriptJob }>) => {
  const answer =
    job.kind === "compile" ? compile(typescript, job.source, { probes: true }) : check(job.source, job.types);
  self.postMessage({ id, answer });
};
