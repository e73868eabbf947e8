import { faults, type PlantedFault } from "./faults.ts";
import type { MadeUpStudent, MadeUpSubmission, Material } from "./submission.ts";

/** What one of them hands in: the answers that are meant, and the files, by path, that hold them. */
export interface MadeUpWork {
  student: MadeUpStudent;
  answers: MadeUpSubmission[];
  files: Record<string, string | Buffer>;
  /** What is wrong with the files of the first two answers. */
  fault?: PlantedFault;
}

const FIRST = "Ann Bjørn Chloé Đặng Евгения فاطمة Γιώργος 李雷 さくら O'Neil José-María Zoë".split(" ");
const LAST = "Lee Müller Nguyễn Иванова Öberg Silva 王 Kowalczyk".split(" ");

/**
 * A class in which there is everything that a class brings: answers that are right, in several styles, known mistakes,
 * hostile, empty and binary files; and with each of the first students a fault of naming, nesting or encoding.
 */
export function madeUpClass(students: number, exercises: Material[]): MadeUpWork[] {
  return Array.from({ length: students }, (_, number) => {
    const name = `${FIRST[number % FIRST.length]} ${LAST[number % LAST.length]} ${number}`;
    const student = { number, name, username: `student-${number}` };
    const fault = faults[number];
    const answers = exercises.map((exercise, i) => {
      const mark = `\n// ${name}\n`;
      if (fault && i < 2) return { exercise, source: exercise.solution.trim() + mark };
      const source = sourceOf(exercise, (31 * number + 17 * i) % 100, number);
      return { exercise, source: typeof source === "string" && source !== "" ? source + mark : source };
    });
    const faulty = fault?.files(answers[0] as never, answers[1] as never, student) ?? {};
    const sound = answers.slice(fault ? 2 : 0).map(({ exercise, source }) => [`${exercise.slug}.ts`, source]);
    return { student, answers, files: { ...faulty, ...Object.fromEntries(sound) }, fault };
  });
}

/** Of a hundred answers 55 are right, 35 are known mistakes, 5 are hostile, and of the others three are empty and two binary. */
function sourceOf({ exports, solution, accepted, mistakes }: Material, percent: number, number: number) {
  const right = [solution, ...accepted.map(({ source }) => source)];
  if (percent < 55) return right[number % right.length];
  if (percent < 90) return mistakes[number % mistakes.length].source;
  if (percent < 95) return hostile(exports, percent - 90);
  return percent < 98 ? "" : Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, number % 256, 0xff, 0xfe]);
}

const BODIES = [
  "for (;;);",
  "return (function again(): number { return again() + 1; })();",
  "const all: unknown[] = []; for (;;) all.push(new Array(100_000).fill(1));",
  "throw { get message() { for (;;); } };",
  "for (;;) console.log('x'.repeat(10_000));",
];

const hostile = (exports: string[], kind: number) =>
  exports.map((name) => `export function ${name}(): unknown { ${BODIES[kind]} }\n`).join("");
