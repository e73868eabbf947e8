import { Console } from "node:console";
import { Writable } from "node:stream";
import { formatWithOptions } from "node:util";
import { runInThisContext } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { complaint, limits, load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

function printed(body: string): string {
  load(sandbox, `export const f = () => { ${body} };`);
  sandbox.call("f", []);
  return sandbox.printed();
}

/** Each with an expression that makes the values; Node itself says how they are printed. */
test.each([
  [
    "numbers, texts and what is no value",
    "'loss', 0.1 + 0.2, -0, NaN, undefined, null, true, 5n, Symbol('a')",
  ],
  [
    "lists and records",
    "[1, { a: null, 'b-c': 'it\\'s' }], { a: { b: { c: { d: 1 } } } }, [[[[1]]]], [], {}",
  ],
  [
    "long lists, in columns",
    "Array.from({ length: 64 }, (_, i) => 1000 + i), Array.from({ length: 130 }, (_, i) => i / 8)",
  ],
  [
    "lists with holes and with names",
    "[1, , 3, , ,], Object.assign([1], { a: 2 }), new Float64Array([1, 2.5]), new Float64Array(200)",
  ],
  ["collections", "new Map([['a', 1], [{ k: 1 }, [1, 2]]]), new Set([1, 'x']), new Map(), new WeakSet()"],
  ["dates and patterns", "new Date(0), new Date(NaN), /x/g"],
  [
    "functions and classes",
    "() => 1, function f() {}, class A {}, class B extends Map {}, async () => {}, function* g() {}",
  ],
  [
    "objects of classes",
    "new (class Point { x = 1; y = [1, 2]; })(), [new (class extends Array {})(2)], new Number(3)",
  ],
  ["what contains itself", "(() => { const c = { a: 1 }; c.self = c; c.list = [c]; return c; })()"],
  [
    "getters and symbols",
    "{ get a() { return 1; }, set b(x) {}, [Symbol('c')]: 1 }, Object.create(null), Math, JSON",
  ],
  ["a pattern", "'%d %s %i %f %j %O %% %c!', 5.5, 'x', 7.9, '3.2', { a: 1 }, { b: 2 }, 'css', 'rest', 1"],
  ["a per cent that is none", "'100%', 5"],
  [
    "what is too long for a line",
    "{ params: [150.8125, 50.375], velocity: [0.1, 0.2], text: 'x'.repeat(60) }",
  ],
])("%s are printed as in Node", (_, values) => {
  const expected = formatWithOptions({ breakLength: 80 }, ...runInThisContext(`[${values}]`));
  expect(printed(`console.log(...[${values}]);`)).toBe(expected);
});

test.each([
  "console.table([{ a: 1, b: 'x' }, { a: 2, c: [1, 2] }]); console.table([1, 2]); console.table([[1, 2], [3, 4]]); console.table(5);",
  "console.table(new Map([['a', 1]])); console.table({ x: { y: 1 }, z: { y: 2 } }); console.table([{ a: 1, b: 2 }], ['b']);",
  "console.group('g'); console.log('a\\nb'); console.group(); console.log([1]); console.groupEnd(); console.groupEnd(); console.log('z');",
  "console.count(); console.count('x'); console.count(); console.countReset(); console.count();",
  "console.assert(1 === 1, 'no'); console.assert(false, 'yes %d', 5); console.assert(false); console.assert(false, { a: 1 });",
  "console.info(1); console.warn(2); console.error(3); console.debug(4); console.dir({ a: 1 });",
])("console does as Node's: %s", (body) => {
  let expected = "";
  const output = new Writable({
    write(text, _, done) {
      expected += text;
      done();
    },
  });
  new Function("console", body)(new Console(output));
  expect(printed(body)).toBe(expected.trimEnd());
});

test("the clock of console stands still, and an error is printed with its place", () => {
  expect(
    printed("console.time('a'); console.timeLog('a', 1); console.timeEnd('a'); console.timeEnd('b');"),
  ).toBe("a: 0ms 1\na: 0ms");
  expect(printed("try { null.x; } catch (error) { console.log(error); console.log([error]); }")).toMatch(
    /^TypeError: cannot read property 'x' of null\n +at f \(submission\.ts:1:\d+\)/,
  );
  expect(printed("console.trace('here');")).toMatch(/^Trace: here\n +at f \(submission/);
});

test("a line that repeats is printed once", () => {
  expect(printed("for (let i = 0; i < 500; i++) console.log('again'); console.log('end');")).toBe(
    "again (500 times)\nend",
  );
});

test("too much is cut, in a line and in all", () => {
  const line = printed("console.log('x'.repeat(1e6));");
  expect(line.length).toBeLessThan(4100);
  const all = printed("for (let i = 0; i < 2000; i++) console.log('line', i);");
  expect(all.length).toBeLessThan(8200);
  expect(all).toMatch(/\n… and more, which is left out$/);
});

test("each test case prints for itself, and what was printed while loading stays with the loading", () => {
  sandbox.load("console.log('loading'); export const f = () => console.log('called');", {
    fuel: 1e6,
    memoryMb: 64,
  });
  expect(sandbox.printed()).toBe("loading");
  sandbox.reset(1, "visible");
  sandbox.call("f", []);
  expect(sandbox.printed()).toBe("called");
  sandbox.reset(1, "visible");
  expect(sandbox.printed()).toBe("");
});

test("what fails in printing while a program is loaded is that program's error, and not the next one's", () => {
  const source =
    "const deeper = () => { console.log(1); deeper(); }; try { deeper(); } catch {} export const f = () => 1;";
  expect(complaint(() => sandbox.load(source, limits))).toMatchObject({
    verdict: "runtime-error",
    message: expect.stringContaining("called itself again and again"),
  });
  expect(printed("console.log(2);")).toBe("2");
});
