import { beforeAll, describe, expect, test } from "vitest";
import { StudentError } from "../errors.ts";
import { complaint, load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

const ECHO = "export const echo = (x) => x; export const call = (f, ...args) => f(...args);";

describe("a value that crosses the boundary", () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = openSandbox();
  });

  test.each([
    ["numbers", [0, -0, 1.5, -(2 ** 31), 2 ** 31, 2 ** 53, 5e-324, 1.7976931348623157e308]],
    ["what is no number", [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ["text, narrow and wide", ["", "naïve", "θ ← θ − η g", "😀", "\u0000", "\ud800"]],
    ["nothing", [null, undefined, true, false]],
    ["records in lists", [{ a: 1, 7: 2, "": { b: [] } }]],
    [
      "typed arrays",
      [Float64Array.of(1.5, Number.NaN), Uint8ClampedArray.of(7), Float32Array.of(0.5), Int16Array.of(-3)],
    ],
    ["part of a typed array", [Float64Array.of(1, 2, 3).subarray(1)]],
  ])("is copied both ways: %s", (_, values) => {
    load(sandbox, ECHO);
    for (const value of values) expect(sandbox.call("echo", [value])).toStrictEqual(value);
  });

  test("may have the name __proto__ in it, which is a name like any other", () => {
    load(sandbox, ECHO);
    const record = JSON.parse('{ "__proto__": { "polluted": true } }');
    const back = sandbox.call("echo", [record]);
    expect(Object.entries(back as object)).toEqual([["__proto__", { polluted: true }]]);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });

  test("is shared inside as it was, also beside a typed array", () => {
    load(sandbox, "export const f = (v) => { const a = [1]; return [v, a, a, v]; };");
    const vector = Float64Array.of(1, 2);
    expect(sandbox.call("f", [vector])).toStrictEqual([vector, [1], [1], vector]);
  });

  test("comes back with the arguments as they stand after the call, but for functions", () => {
    load(sandbox, "export const f = (list, record) => { list.push(4); record.x.y = 5; delete record.z; };");
    const { value, args } = sandbox.callInspectingArguments("f", [[3], { x: {}, z: 1, g: () => 1 }]);
    expect(value).toBeUndefined();
    expect(args).toEqual([[3, 4], { x: { y: 5 } }]);
  });

  test.each([
    ["async () => 1", "a Promise: remove `async`"],
    ["function* () { yield 1; }", "a generator: return a list instead, [...it] makes one"],
    ["() => () => 1", "a function: did you forget to call it?"],
    ["() => [1, 2n]", "a value in which `[1]` is a BigInt: write 2, not 2n"],
    ["() => Symbol()", "a symbol"],
    ["() => new Map()", "a Map: return a plain list or record"],
    [
      "() => ({ a: { b: new Set() } })",
      "a value in which `a.b` is a Set: return a plain list, [...it] makes one",
    ],
    ["() => new Date()", "a Date"],
    ["() => /x/", "a regular expression"],
    ["() => new TypeError('x')", "an Error: throw it, or return a value"],
    ["() => new ArrayBuffer(8)", "an ArrayBuffer: return a list of numbers"],
    ["() => ({ get a() { return 1; } })", "a value in which `a` is a getter: write the value itself"],
    [
      "() => { const a = []; a[0] = [a]; return a; }",
      "a value in which `[0][0]` is a value that contains itself",
    ],
    ["() => new Proxy({}, {})", "something that is not plain data (a Proxy?)"],
    [
      "() => { let a = []; for (let i = 0; i < 70; i++) a = [a]; return { a }; }",
      /is a value nested too deeply$/,
    ],
  ])("says what it is where it is not plain data: %s", (f, what) => {
    load(sandbox, `export const f = ${f};`);
    const { verdict, message } = complaint(() => sandbox.call("f", []));
    expect(verdict).toBe("wrong-answer");
    if (typeof what === "string") expect(message).toBe(`\`f\` returned ${what}`);
    else expect(message).toMatch(what);
  });

  test("of a class is a plain record of its fields", () => {
    load(sandbox, "class Point { x = 1; get y() { return 2; } } export const f = () => new Point();");
    expect(sandbox.call("f", [])).toEqual({ x: 1 });
  });

  test("has its holes as undefined", () => {
    load(sandbox, "export const f = () => [, 1];");
    expect(sandbox.call("f", [])).toEqual([undefined, 1]);
  });

  test("is not copied when it is enormous, or makes itself so by sharing", () => {
    load(sandbox, "export const f = () => 'x'.repeat(5e6);");
    expect(complaint(() => sandbox.call("f", []))).toEqual({
      verdict: "memory-limit",
      message: "a value of 5,000,007 bytes is more than can be copied",
    });
    load(
      sandbox,
      "export const f = () => { let a = [1, 2]; for (let i = 0; i < 50; i++) a = [a, a]; return a; };",
    );
    expect(complaint(() => sandbox.call("f", []))).toMatchObject({ verdict: "wrong-answer" });
  });

  test("may be a function, in a record of records too, which the submission can call", () => {
    load(sandbox, "export const f = ({ loss: { value, grad } }) => [value(3), ...grad([1, 2])];");
    const loss = { value: (x: number) => x ** 2, grad: (x: number[]) => x.map((xi) => 2 * xi) };
    expect(sandbox.call("f", [{ loss }])).toEqual([9, 2, 4]);
  });

  test("may be a function that calls the submission again", () => {
    load(sandbox, `${ECHO} export const f = (again) => [again([1]), again([2])];`);
    const again = (x: unknown) => sandbox.call("echo", [[x]]);
    expect(sandbox.call("f", [again])).toEqual([[[1]], [[2]]]);
  });
});

describe("a function that was handed in", () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = openSandbox();
  });

  test("cannot be called once the call is over", () => {
    load(sandbox, "let kept; export const f = (g) => { kept ??= g; return kept(1); };");
    expect(sandbox.call("f", [(x: number) => x])).toBe(1);
    expect(complaint(() => sandbox.call("f", [(x: number) => x]))).toEqual({
      verdict: "runtime-error",
      message: "Error: this function belongs to an earlier call, and can no longer be called",
    });
  });

  test.each([
    ["catches it", "try { g(); } catch {} return 1;"],
    ["catches it and calls again", "try { g(); } catch {} try { g(); } catch {} return 1;"],
    ["catches it in an async function", "(async () => g())(); return 1;"],
    ["catches it in a Promise", "new Promise(() => g()); return 1;"],
    ["goes on regardless", "try { g(); } catch { for (;;); }"],
    ["finally returns", "try { g(); } finally { return 1; }"],
  ])("throws on to the test when it throws, though the submission %s", (_, body) => {
    load(sandbox, `export const f = (g) => { ${body} }; export const one = () => 1;`);
    const error = new RangeError("mine");
    const thrower = () => {
      throw error;
    };
    expect(() => sandbox.call("f", [thrower])).toThrow(error);
    expect(sandbox.call("one", [])).toBe(1);
  });

  test("may be called back and forth so often, and no further", () => {
    load(sandbox, "export const f = (g) => g();");
    const again = (): unknown => sandbox.call("f", [again]);
    expect(complaint(() => sandbox.call("f", [again]))).toEqual({
      verdict: "runtime-error",
      message: "your code and a function it was given called each other again and again",
    });
  });

  test("is not called with what is not plain data", () => {
    load(sandbox, "export const f = (g) => g(new Proxy({}, {}));");
    expect(complaint(() => sandbox.call("f", [() => 1]))).toMatchObject({ verdict: "wrong-answer" });
  });

  test("costs fuel, and each of its arguments does", () => {
    const fuelOf = (call: string) => {
      load(sandbox, `export const f = (g) => { ${call} };`);
      sandbox.call("f", [() => 0]);
      return sandbox.fuel();
    };
    const none = fuelOf("g();");
    const thousand = fuelOf("g(...Array(1000));");
    expect(thousand - none).toBeGreaterThanOrEqual(100_000);
  });

  test("of a test that cannot use what it is called with throws as it would anywhere", () => {
    load(sandbox, "export const f = (g) => g(undefined);");
    const length = (list: number[]) => list.length;
    expect(() => sandbox.call("f", [length])).toThrow(TypeError);
    expect(() => sandbox.call("f", [length])).not.toThrow(StudentError);
  });
});

test("an answer that memory ends under is one of too much memory", () => {
  const sandbox = openSandbox();
  const said = new Set<string>();
  for (let spare = 0; spare < 40; spare++) {
    load(
      sandbox,
      `const hold = [];
      const fill = (make) => { try { for (;;) hold.push(make()); } catch {} };
      export const f = () => {
        const answer = [...Array(30).fill(0.1), "x".repeat(3000)];
        hold.length = 20000;
        hold.length = 0;
        let free = [];
        for (let i = 0; i < ${spare}; i++) free.push(new ArrayBuffer(8));
        for (let size = 1 << 22; size >= 1; size >>= 1) fill(() => new ArrayBuffer(size));
        fill(() => []);
        free = null;
        return answer;
      };`,
      { memoryMb: 16 },
    );
    try {
      sandbox.call("f", []);
    } catch (error) {
      said.add((error as Error).message);
    }
  }
  expect([...said]).toEqual(["your code used more memory than it may"]);
});
