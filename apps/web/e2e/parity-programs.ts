import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exerciseFile, root } from "./workspace.ts";

export const slug = "stochastic-descent";
const solution = exerciseFile(slug, "solution.ts");
const body = (statements: string) =>
  `export function stochasticEpoch(line, houses, rate) {\n  ${statements}\n}\n`;

/** Code of every kind that a student may run, by what it does. */
export const programs: Record<string, string> = {
  accepted: solution,
  wrong: exerciseFile(slug, "mistakes/old-errors.wrong-answer.ts"),
  throwing: body("return houses.map((house) => house.rooms.length);"),
  endless: body("for (;;) {}"),
  unparsable: body("return [;"),
  "with an enum": `enum Size { Small }\n${solution}`,
  importing: `import { readFileSync } from "node:fs";\n${solution}`,
  "recursing for ever": body("return stochasticEpoch(line, houses, rate);"),
  "recursing for ever through map": body(
    "return houses.map((house) => stochasticEpoch(line, [house], rate));",
  ),
  "recursing 400 deep": `const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1));\ndeep(400);\n${solution}`,
  "eating memory": body("const all = [];\n  for (;;) all.push(new Array(1000).fill(1.5));"),
  promising: `${solution.replace("export function", "export async function")}`,
  "not exporting": "export const other = 1;\n",
  "printing, with chance and the clock": `console.log(Math.random(), Date.now(), new Date(2026, 5, 1).getHours(), [1 / 3, NaN, -0]);\n${solution}`,
  "with the last digits of exp and tanh": body(
    "console.log(Math.exp(1.1), Math.tanh(0.3), Math.hypot(1e-3, 7)); return [];",
  ),
  "throwing while it loads": `null.x;\n${solution}`,
};

/** Runs in a page before its scripts: keeps the reports that its grading worker posts, in `window.reports`. */
export function keepReports() {
  const reports: unknown[] = [];
  Object.assign(window, { reports });
  const Original = Worker;
  window.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener(
        "message",
        ({ data }) => data?.kind === "graded" && reports.push(data.graded.report),
      );
    }
  };
}

/** What the command line says of the same file. */
export function gdRun(source: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "graded-descent-parity-")), "submission.ts");
  writeFileSync(file, source);
  const gd = join(root, "packages/cli/src/main.ts");
  return spawnSync(process.execPath, [gd, "run", slug, file, "--visible", "--json"], {
    cwd: root,
    encoding: "utf8",
  }).stdout;
}

/** The same without the name of a mistake: the browser has a number, since names stay on the server. */
export const unnamed = (report: string) => report.replace(/^ *"mistake": ".*",\n/m, "");
