import { compile } from "@graded-descent/grader";
import typescript from "./typescript.ts";

self.onmessage = ({ data }: MessageEvent<{ id: number; source: string }>) => {
  self.postMessage({ id: data.id, compiled: compile(typescript, data.source) });
};
