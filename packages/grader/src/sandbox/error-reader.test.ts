import { beforeAll, expect, test } from "vitest";
import { StudentError } from "../errors.ts";
import { load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

function caught(call: () => unknown): StudentError {
  try {
    call();
  } catch (error) {
    if (error instanceof StudentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** What the student reads of something thrown in the third line of their file. */
function thrown(expression: string): StudentError {
  load(sandbox, `export function f(): void {\n  // here\n  throw ${expression};\n}`);
  return caught(() => sandbox.call("f", []));
}

test.each([
  ["new Error('no')", "Error: no", "Error"],
  ["new RangeError('too far')", "RangeError: too far", "RangeError"],
  ["new Error()", "Error", "Error"],
  ["Object.assign(new Error('x'), { name: 'Mine' })", "Mine: x", "Mine"],
  ["{ message: 'plain' }", "plain", ""],
  ["{}", "your code threw something that is not an Error", ""],
  ["Object.create(null)", "your code threw something that is not an Error", ""],
  ["42", "your code threw 42, which is not an Error", ""],
  ["'text'", "your code threw text, which is not an Error", ""],
  ["undefined", "your code threw undefined, which is not an Error", ""],
  ["null", "your code threw null, which is not an Error", ""],
  ["Symbol('s')", "your code threw a symbol, which is not an Error", ""],
  [
    "{ get message() { return 'secret'; }, toString: () => 'secret' }",
    "your code threw something that is not an Error",
    "",
  ],
  [
    "new Proxy({}, { getOwnPropertyDescriptor() { throw 1; } })",
    "your code threw something that could not be read",
    undefined,
  ],
])("what is thrown is told: %s", (expression, message, name) => {
  const error = thrown(expression);
  expect(error).toMatchObject({ verdict: "runtime-error", message });
  expect(error.failure.error?.name).toBe(name);
});

test("an error carries its place in the student's own source", () => {
  expect(thrown("new Error('no')").at).toMatchObject({ line: 3 });
  load(sandbox, "type Vector = number[];\n\nexport const f = (v: Vector) => v.missing.x;");
  expect(() => sandbox.call("f", [[1]])).toThrow(
    expect.objectContaining({ at: { line: 3, column: expect.any(Number) } }),
  );
});

test("a long message is cut", () => {
  expect(thrown("new Error('x'.repeat(1e6))").message.length).toBeLessThan(600);
});

test("an error while loading is told, with its place", () => {
  expect(caught(() => load(sandbox, "const a = 1;\nundefined.x;"))).toMatchObject({
    verdict: "runtime-error",
    at: { line: 2 },
  });
});

test("what only the engine finds wrong does not compile", () => {
  expect(caught(() => load(sandbox, "export let a;\nlet b = () => { break; };"))).toMatchObject({
    verdict: "compile-error",
    at: { line: 2 },
  });
});

test("two declarations of one name are told in words of ours", () => {
  for (const source of ["let a = 1;\nconst a = 2;", "function a() {}\nfunction a() {}"])
    expect(caught(() => load(sandbox, source))).toMatchObject({
      verdict: "compile-error",
      message: "`a` is declared twice: keep one, or give the other another name",
      at: { line: 2 },
    });
});
