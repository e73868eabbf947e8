import { compile } from "@graded-descent/grader";
import { libFileMap } from "monaco-editor/languages/features/typescript/lib/lib";
import type { TypeScriptJob } from "./plain-typescript.ts";
import { openTypeChecker } from "./type-checker.ts";
import typescript from "./typescript.ts";

const check = openTypeChecker(typescript, libFileMap);

self.onmessage = ({ data: { id, job } }: MessageEvent<{ id: number; job: TypeScriptJob }>) => {
  const answer = job.kind === "compile" ? compile(typescript, job.source) : check(job.source, job.types);
  self.postMessage({ id, answer });
};
