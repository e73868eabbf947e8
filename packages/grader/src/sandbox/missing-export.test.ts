import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { complaint, limits, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

function complaintOf(source: string): string {
  const program = compile(ts, source);
  if ("error" in program) return program.error;
  return complaint(() => {
    sandbox.load(program.js, limits, program.declared);
    sandbox.reset(1, "visible");
    sandbox.call("step", []);
  }).message;
}

test.each([
  ["", "it is empty"],
  ["// only a comment\n", "it is empty"],
  ["export default function step() {}", "without `default`"],
  ["const f = () => 1; export default f;", "without `default`"],
  ["export function Step() {}", "it has `Step`: small and capital letters count"],
  ["function STEP() {}", "it has `STEP`"],
  ["function step() {}", "the word `export` is missing before it"],
  ["const step = () => 1;", "the word `export` is missing before it"],
  ["export class Optimizer { static step() {} }", "`step` is a method of `Optimizer`"],
  ["export function update() {}", "but `update`: is that the name the task asks for?"],
  ["function update() {}", "it has `update`, and exports nothing"],
])("of a file without the function it is said what it has instead: %j", (source, words) => {
  expect(complaintOf(source)).toContain("your file does not export `step`");
  expect(complaintOf(source)).toContain(words);
});

test.each([
  ["module.exports = { step() {} };", "write `export function …` instead of `module.exports`"],
  ["exports.step = () => 1;", "write `export function …` instead of `exports.…`"],
  ["const fs = require('fs');", "there is no `require` in the sandbox"],
  ["process.exit();", "there is no `process` in the sandbox"],
  ["setTimeout(() => 1);", "there is no `setTimeout` in the sandbox"],
  ["lenght(1);", "nothing is called `lenght` here"],
  ["const а = 1; a;", "nothing is called `a` here"],
  ["p·q;", "“·” (U+00B7) is a dot for a product"],
  ["let a\u200b = 1;", "a zero-width space (U+200B), which cannot be seen"],
  ["let step = 1; let step = 2;", "`step` is declared twice"],
  ["function step() {}\nfunction step() {}", "`step` is declared twice"],
  ["const x = 1; x = 2;", "`x` cannot be given another value"],
])("what the engine says is told in plain words: %s", (source, words) => {
  expect(complaintOf(source)).toContain(words);
});
