import { compile } from "@graded-descent/grader";
import { initialize, TypeScriptWorker } from "monaco-editor/languages/features/typescript/ts.worker";
import typescript from "./typescript.ts";

/** Monaco's TypeScript service, which compiles for the sandbox as well. */
class CompilingWorker extends TypeScriptWorker {
  async compile(source: string) {
    return compile(typescript, source, { probes: true });
  }
}

self.onmessage = () => initialize((context, options) => new CompilingWorker(context, options));
