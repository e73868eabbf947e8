import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blanked, complaint, limits, openSandbox } from "@graded-descent/grader/fixture";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

/** The page that shows TypeScript beside Python: what it says is printed and complained of really is. */
interface Page {
  snippets: { id: string; typescript: string; prints: string }[];
  complaints: { typescript: string; editor?: string; run?: string; prints?: string }[];
}

const file = join(import.meta.dirname, "../../../../lessons/typescript.yaml");
const { snippets, complaints }: Page = parse(readFileSync(file, "utf8"));
const sandbox = await openSandbox();

/** What a student's console shows. */
function printed(source: string): string {
  sandbox.load(blanked(source), limits);
  return sandbox.printed().trimEnd();
}

const sources = [...snippets, ...complaints].map(({ typescript }) => typescript);
const program = programOf(new Map(sources.map((source, i) => [`${i}.ts`, `${source}\nexport {};`])));

/** What the editor underlines. */
const underlined = (source: string) =>
  ts
    .getPreEmitDiagnostics(program, program.getSourceFile(`${sources.indexOf(source)}.ts`))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));

/** Files that lie nowhere, with the types that the editor knows. */
function programOf(files: Map<string, string>): ts.Program {
  const target = ts.ScriptTarget.ES2024;
  const options = { strict: true, target, lib: ["lib.es2024.d.ts"], types: [] };
  files.set("console.d.ts", "declare const console: { log(...values: unknown[]): void };");
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile;
  host.getSourceFile = (path, ...rest) =>
    files.has(path) ? ts.createSourceFile(path, files.get(path)!, target) : fromDisk(path, ...rest);
  return ts.createProgram([...files.keys()], options, host);
}

describe.each(snippets)("$id", ({ typescript, prints }) => {
  test("has no type error, and prints what the page says", () => {
    expect(underlined(typescript)).toEqual([]);
    expect(printed(typescript)).toBe(String(prints).trimEnd());
  });
});

test.each(complaints)(
  "$typescript is complained of as the page says",
  ({ typescript, editor, run, prints }) => {
    expect(underlined(typescript)).toEqual(editor ? [editor] : []);
    if (run) expect(complaint(() => printed(typescript)).message).toBe(run);
    if (prints) expect(printed(typescript)).toBe(String(prints));
  },
);
