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

test("values are printed as they are written, numbers in full", () => {
  expect(printed("console.log('loss', 0.1 + 0.2, [1, { a: null }], undefined, true);")).toBe(
    "loss 0.30000000000000004 [1, { a: null }] undefined true",
  );
});

test("every way to print is one", () => {
  expect(printed("console.info(1); console.warn(2); console.error(3); console.table([4]);")).toBe(
    "1\n2\n3\n[4]",
  );
});

test("what is not plain data is named", () => {
  expect(printed("console.log(() => 1, Symbol(), new Map());")).toBe("[function] [symbol] [object]");
});

test("a line that repeats is printed once", () => {
  expect(printed("for (let i = 0; i < 500; i++) console.log('again'); console.log('end');")).toBe(
    "again (500 times)\nend",
  );
});

test("too much is cut, in a line and in all", () => {
  const line = printed("console.log('x'.repeat(1e6));");
  expect(line.length).toBeLessThan(2100);
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
