import type { Program } from "@graded-descent/grader";
import type { Diagnostic } from "../editor/editor.ts";
import type { TypeScriptJob } from "./plain-typescript.worker.ts";
import PlainTypeScript from "./plain-typescript.worker.ts?worker";

const worker = new PlainTypeScript();
let lastId = 0;

/** Blanks the types of a source without Monaco: TypeScript alone, in a worker of its own. */
export const compileInWorker = (source: string) => ask<Program>({ kind: "compile", source });

/** What TypeScript says of a source, whose exercise has these types. */
export const checkInWorker = (source: string, types: string) =>
  ask<Diagnostic[]>({ kind: "check", source, types });

function ask<Answer>(job: TypeScriptJob): Promise<Answer> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    worker.addEventListener("error", () => reject(new Error("TypeScript could not be loaded.")), {
      once: true,
    });
    worker.addEventListener("message", function listen({ data }) {
      if (data.id !== id) return;
      worker.removeEventListener("message", listen);
      resolve(data.answer);
    });
    worker.postMessage({ id, job });
  });
}
