import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { compile, MAX_SOURCE_BYTES } from "./compile.ts";

const TOO_DEEP = { error: "your code is nested too deeply to be read" };

const nest =
  (before: string, after = "", inner = "1") =>
  (depth: number) =>
    before.repeat(depth) + inner + after.repeat(depth);

/** The same again and again, in as many bytes as a source may have. */
const fill = (text: string) => text.repeat(Math.floor(MAX_SOURCE_BYTES / text.length));

test.each<[name: string, source: string]>([
  // Twice the work at each level.
  ["async calls", nest("async(", ")")(23)],
  ["async with a default", nest("async(x = ", ")")(20)],
  ["async before a list", nest("async [", "]")(23)],
  ["async before a template", nest("async `${", "}`")(23)],
  ["async with types", nest("async<T>(", ")")(23)],
  ["async before a name", nest("async x(", ")")(23)],
  ["defaults in the parameters of function types", `x as ${nest("([a = 1 as ", "]) => C", "B")(20)}`],
  ["constraints of infer", `type A = B extends ${nest("infer U extends (", ") ? 1 : 2")(20)} ? E : F;`],
  // The square of the length.
  ["comparisons in a list", `x = [${"a < 1, ".repeat(9_000)}];`],
  ["shifts", nest("a << ")(13_000)],
  ["functions after a question mark", nest("a ? (b) : c => ")(4_000)],
  ["parentheses with defaults", nest("(x = ", ")")(10_000)],
  ["modifiers of what is no class", fill("public static ")],
  ["assertions", `1 + 1${" as T".repeat(13_000)}`],
  // Plain depth.
  ["parentheses", nest("(", ")")(30_000)],
  ["lists", nest("[", "]")(30_000)],
  ["functions", nest("() => ")(10_000)],
  ["blocks", nest("{", "}")(30_000)],
  ["signs", nest("-+")(30_000)],
  ["a sum", nest("1 + ")(16_000)],
  ["else if", nest("if (a) b; else ")(4_000)],
  ["loops", nest("for (;;) ")(7_000)],
  ["labels", nest("a: ")(20_000)],
  ["members", `a${".b".repeat(30_000)}`],
  ["types in types", `type A = ${nest("B<", ">", "C")(20_000)};`],
  ["conditional types", `type A = ${nest("B extends C ? D : ", "", "E")(3_000)};`],
  ["keyof on lines of its own, which is no type in the end", `f<${"keyof\n".repeat(10_000)}`],
])("what would take the parser too long or too deep is refused: %s", (_, source) => {
  expect(compile(ts, source.slice(0, MAX_SOURCE_BYTES))).toEqual(TOO_DEEP);
});

test("statements with await are read once, however many there are", () => {
  const source = `export {};${";".repeat(30_000)}${"{await(1)}".repeat(3_400)}`;
  expect(compile(ts, source)).toHaveProperty("js", source);
});

test.each<[name: string, source: string]>([
  ["a list of lists", nest("[", "]")(60)],
  ["data of objects in lists", `x = ${nest("{ rows: [", "] }")(30)}`],
  ["else if, two hundred times", `${nest("if (a === 1) { b(); } else ", "", "{ c(); }")(200)}`],
  ["a ternary of a hundred", nest("a === 1 ? b : ")(100)],
  ["functions that return functions", nest("(a: number) => ")(10)],
  ["parentheses in a formula", `x = ${nest("(1 + ", ") * 2")(60)}`],
  ["calls in calls", nest("Math.max(a, ", ")")(60)],
  ["callbacks in callbacks", nest("then((a) => {\n", "\n});")(25)],
  ["loops in loops", nest("for (let i = 0; i < n; i++) {\n", "\n}")(30)],
  ["a sum of many terms", nest("0.5 * x[1] + ")(400)],
  ["a text of many lines", nest("'one line' +\n")(400)],
  ["a table", `x = [${"-0.1234, 5e-1,".repeat(4_600)}];`],
  ["a table of rows", `x = [${"{ w: -1.5, b: 2, name: 'x' },\n".repeat(2_000)}];`],
  ["formulas", fill("y = a * x * x + b * (x - c) / 2;\n")],
  ["sums without spaces", fill("y=a+b*x-c*(d+1);")],
  ["comparisons", fill("if (a < b && c > d || e < f) g(h < i);\n")],
  ["a list of comparisons", `x = [${"a < b, ".repeat(100)}];`],
  ["generic calls", fill("const m = new Map<string, Array<[number, Set<T>]>>();\n")],
  ["arrow functions", fill("const f = (a: number, b = 2): number => (a > b ? (a) : (b));\n")],
  ["strings with brackets", `x = ["${"(".repeat(1_000)}", /[(]{3}/, \`\${a}(((\`];`],
])("no honest program is too deep: %s", (_, source) => {
  expect(compile(ts, source)).toHaveProperty("js");
});

test("no source of this repository is too deep", () => {
  const root = join(import.meta.dirname, "../../../..");
  const sources = ["exercises", "packages", "apps/web/server"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/node_modules|dist|attacks/.test(name))
      .map((name) => join(root, folder, name)),
  );
  expect(sources.length).toBeGreaterThan(300);
  for (const path of sources) {
    const source = readFileSync(path, "utf8");
    expect(compile(ts, source), path).not.toEqual(TOO_DEEP);
  }
});

test("a source refused midway leaves nothing behind for the next one", () => {
  const honest = "export const f = (a) => a;";
  // Here `(a)` begins no function, and the parser stops while it still knows it.
  expect(compile(ts, `export const f = (a) + ${"(".repeat(30_000)}`)).toEqual(TOO_DEEP);
  expect(compile(ts, honest)).toMatchObject({ js: honest });
  expect(compile(ts, `export const f = (a) + ${nest("async(", ")")(23)}`)).toEqual(TOO_DEEP);
  expect(compile(ts, honest)).toMatchObject({ js: honest });
});

/** What can be put around something, again and again. */
const pieces: [before: string, after: string][] = [
  ["async(", ")"],
  ["async x => ", ""],
  ["(", ")"],
  ["(a, b = ", ")"],
  ["({ a = ", " }) => 1"],
  ["(a): T => ", ""],
  ["<T>(a) => ", ""],
  ["f<g>(", ")"],
  ["f<{ a: ", " }>()"],
  ["x as (a: ", ") => 1"],
  ["a ? ", " : b"],
  ["a ? (b) : c => ", ""],
  ["a < ", ""],
  ["a < b, ", ""],
  ["a << ", ""],
  ["a < keyof\n", ""],
  ["[", "]"],
  ["{ a: ", "}"],
  ["`${", "}`"],
  ["!", ""],
  ["1 + ", ""],
  ["x = ", ""],
  ["/[(]/.test(", ")"],
  ["if (1) /`/.test(", ")"],
  ["if (1) 2; else ", ""],
  ["function () { return ", "}"],
  ["(class { m() {", "} })"],
  ["await ", ""],
  ["@a(", ") class {}"],
  ["{ a: 1 + ", " }"],
  ["(1 + ", ") * 2"],
  ["a?.b(", ")"],
  ["for (;;) ", ""],
  ["() => {", "}"],
];

test("whatever is nested in whatever is compiled or refused", () => {
  const parts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 60 }), (chosen, depth) => {
      const before = chosen.map(([text]) => text).join("");
      const after = chosen
        .map(([, text]) => text)
        .reverse()
        .join("");
      const program = compile(ts, nest(before, after)(depth));
      expect(Object.keys(program)).toContainEqual(expect.stringMatching(/^(js|error)$/));
    }),
    { numRuns: 25 },
  );
});

test("the deepest sources that are not refused fit the stack of a worker in Chromium, before any optimization", () => {
  const accepted = (source: string) => JSON.stringify(compile(ts, source)) !== JSON.stringify(TOO_DEEP);
  const deepest = pieces.map(([before, after]) => {
    const source = nest(before, after);
    let depth = 1;
    for (let next = 2; accepted(source(next)); next = Math.ceil(next * 1.1)) depth = next;
    return source(depth);
  });
  const script = `
    import ts from "typescript";
    import { compile } from "./src/compile/compile.ts";
    const sources = JSON.parse(process.argv[1]);
    console.log(JSON.stringify(sources.map((source) => compile(ts, source).error ?? "")));
  `;
  const flags = ["--stack-size=500", "--no-opt", "--no-sparkplug", "--no-maglev", "--no-warnings"];
  const answers = execFileSync(
    process.execPath,
    [...flags, "--input-type=module", "-e", script, JSON.stringify(deepest)],
    {
      cwd: join(import.meta.dirname, "../.."),
      encoding: "utf8",
    },
  );
  for (const [i, error] of JSON.parse(answers).entries())
    expect(error, pieces[i][0]).not.toBe(TOO_DEEP.error);
}, 60_000);
