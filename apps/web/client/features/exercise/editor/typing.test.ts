import { expect, test } from "vitest";
import { typed } from "./typing.ts";

/** The text after a key at the place of `|`, and the cursor behind what was typed. */
function press(key: string, text: string): string {
  const at = text.indexOf("|");
  const value = text.replace("|", "");
  const edit = typed(key, value, at);
  return `${value.slice(0, edit.from)}${edit.text}|${value.slice(at)}`;
}

test("a new line is as far in as the one before", () => {
  expect(press("Enter", "for (;;) {\n  a();|\n}")).toBe("for (;;) {\n  a();\n  |\n}");
});

test("behind an open bracket a new line is one step further in", () => {
  expect(press("Enter", "  if (x) {|")).toBe("  if (x) {\n    |");
  expect(press("Enter", "f(|)")).toBe("f(\n  |)");
});

test("a closing bracket that begins its line comes one step out", () => {
  expect(press("}", "if (x) {\n    |")).toBe("if (x) {\n  }|");
  expect(press("}", "const a = { b|")).toBe("const a = { b}|");
  expect(press("}", "|")).toBe("}|");
});

test("the indent key puts two spaces, and any other its own character", () => {
  expect(press("Tab", "a|b")).toBe("a  |b");
  expect(press("=", "a |")).toBe("a =|");
});
