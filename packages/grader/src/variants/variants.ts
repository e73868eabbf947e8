import ts from "typescript";
import { compile, type Program } from "../compile/compile.ts";
import { questionsIn } from "../diagnose/diagnose.ts";
import { mutations } from "./mutations.ts";
import { pairsOf } from "./pairs.ts";
import { questions } from "./questions.ts";

/** A solution in which something was changed, and what a student hears whose code answers as this does. */
export interface Variant {
  program: Program;
  /** Two mistakes that were made together; absent of a small change to the solution. */
  mistakes?: [string, string];
  hint: string;
}

/** Every two mistakes that combine in one file, and every small change to the solution. */
export function variantsOf(
  solution: string,
  mistakes: { name: string; hint: string; source: string }[],
): Variant[] {
  const hints = new Map(mistakes.map(({ name, hint }) => [name, questionsIn(hint)]));
  const pairs = pairsOf(
    solution,
    mistakes.filter(({ name }) => hints.get(name) !== ""),
  );
  return [
    ...pairs.map(({ names, source }) => ({
      program: compile(ts, source),
      mistakes: names,
      hint: `Your code answers as if two mistakes were made in it. ${names.map((name) => hints.get(name)).join(" ")}`,
    })),
    ...mutations(solution).map(({ mutator, source }) => ({
      program: compile(ts, source),
      hint: questions[mutator],
    })),
  ];
}
