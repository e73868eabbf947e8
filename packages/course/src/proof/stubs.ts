import type { Exercise } from "../exercise/load.ts";

/** A submission that computes nothing, or computes the right value and returns a changed one. */
export interface Stub {
  /** Its description for messages, after "code that". */
  what: string;
  source: string;
  /** The most it may earn, of ten points. */
  points: number;
}

/**
 * Changes to the values that the solution's functions return: `value` is such a value, and `numbers` changes each number in it.
 * The shape of the value and the errors stay right, which may earn points.
 */
const CHANGES: [what: string, change: string, points: number][] = [
  ["returns zeros", "numbers(value, () => 0)", 10],
  ["returns NaN", "numbers(value, () => NaN)", 10],
  ["returns lists without their last entry", "lists(value, (list) => list.slice(0, -1))", 10],
  ["returns lists with one entry too many", "lists(value, (list) => [...list, list.at(-1)])", 10],
  ["returns numbers that are one too large", "numbers(value, (n) => n + 1)", 10],
];

const HELPERS = `
const numbers = (value, change) =>
  typeof value === "number" ? change(value)
  : ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value, (entry) => numbers(entry, change))
  : typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, numbers(entry, change)]))
    : value;
const lists = (value, change) =>
  ArrayBuffer.isView(value) || Array.isArray(value) ? change(Array.from(value, (entry) => lists(entry, change)))
  : typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, lists(entry, change)]))
    : value;
`;

/** How many arguments of a function are tried: a stub returns one of them. */
const MOST_ARGUMENTS = 3;

/** Programs that a student may send before anything in them is right, and the solution with changed return values. */
export function stubsOf({ exports, solution }: Pick<Exercise, "exports" | "solution">): Stub[] {
  const each = (body: string) =>
    exports.map((name) => `export function ${name}(...args) { ${body} }`).join("\n");
  const stubs: Stub[] = [{ what: "returns nothing", source: each(""), points: 0 }];
  for (let i = 0; i < MOST_ARGUMENTS; i++) {
    stubs.push(
      { what: `returns argument ${i + 1}`, source: each(`return args[${i}];`), points: 1 },
      {
        what: `returns a copy of argument ${i + 1}`,
        source: each(`return structuredClone(args[${i}]);`),
        points: 1,
      },
    );
  }
  const own = solution.replace(/^export (?=(?:async )?function|const|let|class)/gm, "");
  for (const [what, change, points] of CHANGES) {
    const wrappers = exports.map(
      (name) => `const ${name}Changed = (...args) => { const value = ${name}(...args); return ${change}; };`,
    );
    const list = exports.map((name) => `${name}Changed as ${name}`).join(", ");
    stubs.push({ what, source: `${own}\n${HELPERS}\n${wrappers.join("\n")}\nexport { ${list} };\n`, points });
  }
  return stubs;
}
