import { createRandom } from "@graded-descent/grader/node";
import { expect, test } from "vitest";
import { type ComparedText, similar } from "./similar.ts";

const starter = `export function train(points: number[], rate: number): number[] {
  throw new Error("Not written yet");
}
`;

const random = createRandom(1);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random.next() * all.length)];

/** A program that nobody else writes: statements by chance, in two functions. */
function program(): string {
  const value = (depth = 0): string =>
    depth > 2 || random.next() < 0.4
      ? pick(["a", "b", "1", "rate"])
      : pick([
          () => `(${value(depth + 1)} + ${value(depth + 1)})`,
          () => `Math.abs(${value(depth + 1)})`,
          () => `points[${value(depth + 1)}]`,
          () => `-${value(depth + 1)}`,
          () => `(${value(depth + 1)} > ${value(depth + 1)} ? ${value(depth + 1)} : ${value(depth + 1)})`,
          () => `points.map((p) => ${value(depth + 1)})`,
        ])();
  const statement = (): string =>
    pick([
      () => `let c = ${value()};`,
      () => `if (${value()}) a = ${value()};`,
      () => `for (let i = 0; i < ${value()}; i++) b += ${value()};`,
      () => `while (a < ${value()}) a++;`,
      () => `points.push(${value()}, ${value()});`,
      () => `b = ${value()};`,
    ])();
  const body = () => Array.from({ length: 7 }, () => `  ${statement()}`).join("\n");
  return `function help(points, rate, a, b) {\n${body()}\n  return a;\n}
export function train(points, rate) {\n  let a = 0, b = 0;\n${body()}\n  return help(points, rate, a, b);\n}\n`;
}

/** As somebody does who would not be found: other names, numbers and comments, types, and the functions in another order. */
function disguised(source: string): string {
  const [help, train] = source.split("export function train");
  return `// my very own work\nexport function train${train}/* and a helper */\n${help}`
    .replace(/\b(help|a|b|c|p|i)\b/g, "$1Own")
    .replace(/\b1\b/g, "2")
    .replace("points, rate)", "points: number[], rate: number): number[]");
}

const solution = program();
const about = { slug: "train", starter, solution };
const hand = (student: string, source: string): ComparedText => ({
  student,
  file: `${student}/train.ts`,
  source,
});
const klass = Array.from({ length: 297 }, (_, i) => hand(`s${i}`, program()));
const names = (texts: ComparedText[]) =>
  similar(about, texts).pairs.map(({ left, right }) => [left.student, right.student].sort().join(" "));

test("copies are found among 300, whatever was renamed, reordered or commented, and nobody else", () => {
  const copies = [hand("copy-1", disguised(klass[10].source)), hand("copy-2", disguised(klass[200].source))];
  const { pairs, compared } = similar(about, [...klass, ...copies, hand("last", program())]);
  expect(compared).toBe(300);
  expect(pairs.map(({ left, right }) => [left.student, right.student].sort().join(" ")).sort()).toEqual([
    "copy-1 s10",
    "copy-2 s200",
  ]);
  for (const { similarity, longest, fragments } of pairs) {
    expect(similarity).toBeGreaterThan(0.8);
    expect(longest).toBeGreaterThan(5);
    expect(fragments.length).toBeGreaterThan(0);
  }
});

test("what is said in another way is the same", () => {
  const otherwise = klass[40].source
    .replace(/\(p\) => (.*)\)/g, "function (p) { return $1; })")
    .replace(/b \+= /g, "b = b + ")
    .replace(/(\bi|\ba)\+\+/g, "$1 += 1");
  expect(otherwise).not.toBe(klass[40].source);
  expect(names([...klass, hand("copy", otherwise)])).toEqual(["copy s40"]);
});

test("what many write accuses nobody, nor what was handed in together, nor one's own attempts", () => {
  const many = Array.from({ length: 20 }, (_, i) => hand(`m${i}`, klass[0].source));
  expect(names([...klass, ...many])).toEqual([]);
  expect(similar(about, [...klass, ...many])).toMatchObject({ clusters: [], common: [21] });
  const together = ["ann", "bo"].map((student) => ({ ...hand(student, solution), file: "team/train.ts" }));
  expect(names([...klass, ...together])).toEqual([]);
  const twice = [1, 2].map((n) => ({ ...hand("ann", solution), file: `ann/${n}/train.ts` }));
  expect(names([...klass, ...twice])).toEqual([]);
});

test("copies of a few are one cluster, each student in one at most, the largest first", () => {
  const of = (i: number, ...students: string[]) =>
    students.map((student) => hand(student, disguised(klass[i].source)));
  const { clusters } = similar(about, [
    ...klass.slice(0, 12),
    ...of(3, "ann", "bo", "cy", "di", "eve"),
    ...of(7, "fay"),
  ]);
  expect(clusters.map(({ students }) => students)).toEqual([
    ["ann", "bo", "cy", "di", "eve", "s3"],
    ["fay", "s7"],
  ]);
});

test("the starter is nobody's, and a file that is no code shares nothing", () => {
  const texts = [hand("ann", starter), hand("bo", starter), hand("cy", ""), hand("di", "\u0000{{{")];
  for (const student of ["eve", "fay"]) texts.push(hand(student, `${"(".repeat(60_000)}1`));
  expect(names([...klass, ...texts])).toEqual([]);
});

test("a short exercise is not compared, and it is said why", () => {
  const short = "export function train(points, rate) {\n  return points.map((p) => p * rate);\n}\n";
  const { pairs, tooShort } = similar({ ...about, solution: short }, [hand("ann", short), hand("bo", short)]);
  expect(pairs).toEqual([]);
  expect(tooShort).toMatch(/^the solution has \d+ fingerprints besides the starter, and 50 are needed; /);
});
