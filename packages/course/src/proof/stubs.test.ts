import ts from "typescript";
import { expect, test } from "vitest";
import { stubsOf } from "./stubs.ts";

const solution =
  "export function step(p: number[], g: number[]): { p: number[] } { return { p: p.map((x, i) => x - g[i]) }; }";

/** What a stub answers, run as Node runs it. */
function answerOf(what: string): unknown {
  const stub = stubsOf({ exports: ["step"], solution }).find((one) => one.what === what);
  const { outputText } = ts.transpileModule(stub!.source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ESNext },
  });
  const exports: { step?: (...args: unknown[]) => unknown } = {};
  new Function("exports", outputText)(exports);
  return exports.step!([1, 2], [3, 5]);
}

test.each([
  ["returns nothing", undefined],
  ["returns argument 2", [3, 5]],
  ["returns a copy of argument 1", [1, 2]],
  ["returns zeros", { p: [0, 0] }],
  ["returns NaN", { p: [Number.NaN, Number.NaN] }],
  ["returns lists without their last entry", { p: [-2] }],
  ["returns lists with one entry too many", { p: [-2, -3, -3] }],
  ["returns numbers that are one too large", { p: [-1, -2] }],
])("a stub %s", (what, answer) => {
  expect(answerOf(what)).toEqual(answer);
});
