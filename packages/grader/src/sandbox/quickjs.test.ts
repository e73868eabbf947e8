import { beforeAll, describe, expect, test } from "vitest";
import { complaint, limits, load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

describe("a sandbox", () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = openSandbox();
  });

  test("counts the same fuel for the first submission and the thousandth", () => {
    const source =
      "const a = []; for (let i = 0; i < 50; i++) a.push(i * 1.5); export const f = (n) => a.slice(0, n);";
    const fuelOf = () => {
      load(sandbox, source);
      sandbox.call("f", [20]);
      return sandbox.fuel();
    };
    const first = fuelOf();
    for (let i = 1; i < 999; i++) load(sandbox, `export const other${i} = [${i}];`);
    expect(fuelOf()).toBe(first);
    expect(first).toBeGreaterThan(50);
  });

  test("counts fuel by test case, with what loading took", () => {
    load(
      sandbox,
      "for (let i = 0; i < 1000; i++); export const f = (n) => { for (let i = 0; i < n; i++); };",
    );
    const loading = sandbox.fuel();
    sandbox.call("f", [1000]);
    const one = sandbox.fuel();
    sandbox.reset(1, "visible");
    expect(sandbox.fuel()).toBe(loading);
    sandbox.call("f", [1000]);
    expect(sandbox.fuel()).toBe(one);
    expect(loading).toBeGreaterThanOrEqual(1000);
  });

  test.each([
    ["in a call", "export const f = () => { for (;;); };"],
    ["in a getter of what is thrown", "export const f = () => { throw { get message() { for (;;); } }; };"],
    ["in a comparison", "export const f = () => [2, 1].sort(() => { for (;;); });"],
    ["in finally", "export const f = () => { try { for (;;); } finally { for (;;); } };"],
    ["in an async function", "export const f = () => { (async () => { for (;;); })(); return 1; };"],
    ["in a regular expression", "export const f = () => /^(a+)+$/.test('a'.repeat(40) + '!');"],
  ])("ends a loop without end %s", (where, source) => {
    load(sandbox, source);
    const { verdict } = complaint(() => sandbox.call("f", []));
    // A getter of what was thrown is never called.
    expect(verdict).toBe(where.includes("thrown") ? "runtime-error" : "time-limit");
  });

  test("says after how many steps it ended a submission, and near which line", () => {
    const source = "export const f = (a) => {\n\n  for (const x of a) a.push(x);\n};";
    load(sandbox, source, { fuel: 50_001 });
    expect(complaint(() => sandbox.call("f", [[1]]))).toEqual({
      verdict: "time-limit",
      message: "your code was stopped near line 3, not finished after 50,001 steps",
    });
  });

  test("calls what was exported when the submission had loaded, whatever it changes on the way", () => {
    load(
      sandbox,
      `export let f = (...list) => list.length; export const g = () => { f = () => "another"; };
       const trap = { get: () => 7, set() { throw new Error("trapped"); }, configurable: true };
       for (const i of [0, 1, 2]) Object.defineProperty(Array.prototype, i, trap);
       Reflect.apply = Reflect.ownKeys = Function.prototype.call = Function.prototype.apply = () => "forged";`,
    );
    sandbox.call("g", []);
    expect(sandbox.call("f", [1, "two", [3]])).toBe(3);
    expect(complaint(() => sandbox.call("trap", []))).toEqual({
      verdict: "runtime-error",
      message: "your file does not export `trap`",
    });
  });

  test("ends a submission that never finishes loading", () => {
    expect(complaint(() => sandbox.load("for (;;);", limits))).toMatchObject({ verdict: "time-limit" });
    load(sandbox, "export const f = () => 1;");
    expect(sandbox.call("f", [])).toBe(1);
  });

  test.each([
    ["a function", "const f = (n) => f(n + 1) + 1;"],
    ["two functions", "const f = (n) => g(n) + 1; const g = (n) => f(n) + 1;"],
    ["a conversion", "const o = { valueOf: () => +o }; const f = () => +o;"],
    ["a getter", "const o = { get x() { return o.x; } }; const f = () => o.x;"],
  ])("tells of recursion without end as such: %s", (_, source) => {
    load(sandbox, `${source} export { f };`);
    expect(complaint(() => sandbox.call("f", [0]))).toEqual({
      verdict: "runtime-error",
      message:
        "a function called itself again and again, deeper than the stack goes (about 600 calls one inside the other): either it never stops, or it stops later than that",
    });
    sandbox.reset(1, "visible");
    expect(complaint(() => sandbox.call("f", [0]))).toMatchObject({ verdict: "runtime-error" });
  });

  test("does not call recursion endless that would have ended", () => {
    load(sandbox, "export const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));");
    expect(complaint(() => sandbox.call("sum", [5000]))).toMatchObject({
      verdict: "runtime-error",
      message: expect.stringContaining("either it never stops, or it stops later"),
    });
  });

  test("recurses deep enough for what students write", () => {
    load(sandbox, "export const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));");
    expect(sandbox.call("sum", [600])).toBe(180_300);
  });

  test.each([
    ["lists", "const a = []; for (;;) a.push(new Array(1000).fill(1.5));"],
    ["text", "const a = ['x'.repeat(1e5)]; for (;;) a.push(a[0].slice(1));"],
    ["a typed array", "return new Float64Array(2 ** 27).length;"],
  ])("ends a submission that uses more memory than it may: %s", (_, body) => {
    load(sandbox, `export const f = () => { ${body} };`);
    expect(complaint(() => sandbox.call("f", []))).toEqual({
      verdict: "memory-limit",
      message: "your code used more memory than it may",
    });
  });

  test("has a clock that stands still, in UTC", () => {
    const source = `export const f = () => {
      const t = Date.now();
      for (let i = 0; i < 10000; i++);
      return [Date.now() - t, new Date().getTimezoneOffset(), new Date().toISOString(), new Date(2026, 6, 1, 12).getTime()];
    };`;
    load(sandbox, source);
    expect(sandbox.call("f", [])).toEqual([0, 0, "2026-01-01T00:00:00.000Z", Date.UTC(2026, 6, 1, 12)]);
  });

  test("seeds Math.random by the test case, and again when told to", () => {
    load(sandbox, "export const f = () => [Math.random(), Math.random()];");
    const first = sandbox.call("f", []) as number[];
    for (const x of first) expect(x).toBeGreaterThanOrEqual(0);
    for (const x of first) expect(x).toBeLessThan(1);
    expect(sandbox.call("f", [])).not.toEqual(first);
    sandbox.seed(1);
    expect(sandbox.call("f", [])).toEqual(first);
    sandbox.reset(2, "visible");
    expect(sandbox.call("f", [])).not.toEqual(first);
    sandbox.reset(1, "visible");
    expect(sandbox.call("f", [])).toEqual(first);
  });

  test("keeps nothing of one test case for the next", () => {
    const source = `let calls = 0;
      export const f = () => {
        const found = [calls, globalThis.left, [].left, Math.max(1, 2)];
        calls++;
        globalThis.left = Array.prototype.left = 1;
        Math.max = () => 0;
        return found;
      };`;
    load(sandbox, source);
    const clean = [0, undefined, undefined, 2];
    expect(sandbox.call("f", [])).toEqual(clean);
    expect(sandbox.call("f", [])).toEqual([1, 1, 1, 0]);
    sandbox.reset(1, "visible");
    expect(sandbox.call("f", [])).toEqual(clean);
  });

  test("keeps nothing of one submission for the next", () => {
    const spoil = `globalThis.left = 1; Math.max = () => 0; Math.random = () => 0.5; Object.prototype.left = 1;
      globalThis.console = null; export const f = () => { throw 1; };`;
    const look =
      "export const g = () => [typeof left, Math.max(1, 2), ({}).left, typeof console.log, Math.random()];";
    load(sandbox, look);
    const quiet = sandbox.call("g", []);
    expect(quiet).toEqual(["undefined", 2, undefined, "function", expect.any(Number)]);
    load(sandbox, spoil);
    expect(() => sandbox.call("f", [])).toThrow();
    load(sandbox, look);
    expect(sandbox.call("g", [])).toEqual(quiet);
  });

  test("says what the file does not export", () => {
    load(sandbox, "export const step = 42; const hidden = () => 1;");
    expect(complaint(() => sandbox.call("hidden", []))).toEqual({
      verdict: "runtime-error",
      message: "your file does not export `hidden`",
    });
    expect(complaint(() => sandbox.call("step", []))).toEqual({
      verdict: "runtime-error",
      message: "your file exports `step`, but it is not a function",
    });
  });

  test("does not wait", () => {
    expect(complaint(() => sandbox.load("await 0;", limits))).toEqual({
      verdict: "compile-error",
      message: "write it without `await` outside of functions",
    });
  });
});
