import { beforeAll, expect, test } from "vitest";
import { load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

function answer(expression: string): unknown {
  load(sandbox, `export const f = () => ${expression};`);
  return sandbox.call("f", []);
}

test("structuredClone copies what Node's does, all the way down", () => {
  expect(
    answer(
      "(() => { const a = { b: [1, { c: 2 }] }; const d = structuredClone(a); d.b[1].c = 3; return [a, d]; })()",
    ),
  ).toEqual([{ b: [1, { c: 2 }] }, { b: [1, { c: 3 }] }]);
  expect(answer("[...structuredClone(new Map([[1, new Set([2])]])).get(1)]")).toEqual([2]);
  expect(answer("structuredClone(new Date(5)).getTime()")).toBe(5);
  expect(answer("structuredClone(new Float64Array([1, 2]))")).toEqual(new Float64Array([1, 2]));
  expect(
    answer("(() => { const c = {}; c.c = c; const d = structuredClone(c); return d.c === d && d !== c; })()"),
  ).toBe(true);
  expect(answer("structuredClone(new RangeError('no')) instanceof RangeError")).toBe(true);
  expect(answer("(() => { try { structuredClone(() => 1); } catch (error) { return error.name; } })()")).toBe(
    "DataCloneError",
  );
});

test("the clock stands still", () => {
  expect(answer("performance.now() - performance.now()")).toBe(0);
});

test("what is queued is accepted and never run, as a returned Promise is", () => {
  expect(answer("(() => { let n = 0; queueMicrotask(() => n++); return n; })()")).toBe(0);
});
