import type { Program } from "@graded-descent/grader";
import PlainCompiler from "./plain-compiler.worker.ts?worker";

const worker = new PlainCompiler();
let lastId = 0;

/** Blanks the types of a source without Monaco: TypeScript alone, in a worker of its own. */
export function compileInWorker(source: string): Promise<Program> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    worker.addEventListener("error", () => reject(new Error("TypeScript could not be loaded.")), {
      once: true,
    });
    worker.addEventListener("message", function answer({ data }) {
      if (data.id !== id) return;
      worker.removeEventListener("message", answer);
      resolve(data.compiled);
    });
    worker.postMessage({ id, source });
  });
}
