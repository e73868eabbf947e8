import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Symbol {
  symbol: string;
  means: string;
  in?: string[];
}

const notation: Symbol[] = parse(readFileSync(join(import.meta.dirname, "notation.yaml"), "utf8"));
const exercises = join(import.meta.dirname, "../exercises");

/** Each text of the course with formulas, by the id of its lesson or exercise. */
const texts = [
  ...readdirSync(import.meta.dirname)
    .filter((name) => /^\d/.test(name))
    .map((name) => [name.replace(/^\d+-/, ""), join(import.meta.dirname, name, "lesson.mdx")]),
  ...readdirSync(exercises, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .flatMap(({ name }) => ["README.md", "after.md"].map((file) => [name, join(exercises, name, file)])),
]
  .filter(([, file]) => existsSync(file))
  .map(([id, file]) => ({ id, file, text: readFileSync(file, "utf8") }));

const commands: Record<string, string> = Object.fromEntries(
  [
    ["θ", "theta"],
    ["α", "alpha"],
    ["β", "beta"],
    ["γ", "gamma"],
    ["ε", "varepsilon"],
    ["λ", "lambda"],
    ["μ", "mu"],
    ["π", "pi"],
    ["ρ", "rho"],
    ["σ", "sigma"],
    ["φ", "varphi"],
    ["∇", "nabla"],
    ["∂", "partial"],
  ].map(([symbol, command]) => [`\\${command}`, symbol]),
);

/** The symbols in the formulas of a text: letters, and commands that are letters. */
function symbolsIn(text: string): Set<string> {
  const formulas = [
    ...text.replaceAll(/```[\s\S]*?```|\\\$/g, "").matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g),
  ];
  const bare = formulas
    .map(([, block, inline]) => block ?? inline)
    .join(" ")
    .replaceAll(/\\mathcal\{B\}/g, "𝓑")
    .replaceAll(/\\(text|operatorname|htmlClass)\{[^{}]*\}/g, " ")
    .replaceAll(/e\^\{-z|\be\^-z/g, "z") // Euler's number
    .replaceAll(/\^\\top/g, "")
    .replaceAll(/\\[a-zA-Z]+/g, (command) => commands[command] ?? " ");
  return new Set(bare.match(/\p{L}|∇|∂/gu) ?? []);
}

describe.each(texts)("$file", ({ id, text }) => {
  test("each symbol of its formulas has one meaning", () => {
    const meanings = (symbol: string) =>
      notation.filter((entry) => entry.symbol === symbol && (entry.in?.includes(id) ?? true));
    const unclear = [...symbolsIn(text)].filter((symbol) => meanings(symbol).length !== 1);
    expect(unclear).toEqual([]);
  });

  test("the batch size is B, and the number of examples m, in its words too", () => {
    const prose = text.replaceAll(/```[\s\S]*?```/g, "");
    const other =
      /batch(?:es)? (?:size |of (?:size )?)[bnN]\b|\bb = (?:m|1)\b|\bm ?\/ ?b\b|1\/b\b|\bb (?:examples|guests|houses)\b|\|B\||\bN (?:houses|examples)\b/g;
    expect(prose.match(other) ?? []).toEqual([]);
  });
});

test("what the table names exists", () => {
  const ids = new Set(texts.map(({ id }) => id));
  expect(notation.flatMap((entry) => entry.in ?? []).filter((id) => !ids.has(id))).toEqual([]);
});
