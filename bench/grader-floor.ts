import { parentPort, workerData } from "node:worker_threads";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";
import type { GraderCall } from "./grader-calls.ts";

/** A thread with one QuickJS engine, in which every submission is evaluated and called, and nothing else is done. */
const { js, calls } = workerData as { js: string; calls: GraderCall[] };

const quickjs = await newQuickJSWASMModuleFromVariant(variant);
const vm = quickjs.newContext();
vm.unwrapResult(vm.evalCode(`globalThis.calls = ${JSON.stringify(calls)}`)).dispose();
const body = js.replaceAll(/^export /gm, "");
const names = [...new Set(calls.map(([name]) => name))].join(", ");
const program = `(() => {
  ${body}
  const student = { ${names} };
  for (const [name, args] of calls) {
    try { student[name](...args); } catch {}
  }
})()`;

parentPort!.on("message", (submissions: number) => {
  for (let i = 0; i < submissions; i++) vm.unwrapResult(vm.evalCode(program)).dispose();
  parentPort!.postMessage("done");
});
