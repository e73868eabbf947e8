import { afterEach, beforeEach, expect, test } from "vitest";
import { MARKS } from "../engine/meter-code.ts";
import { StudentError } from "../errors.ts";
import { load, openSandbox } from "./fixture.ts";
import type { Sandbox } from "./sandbox.ts";

/** Every memory that an engine was given, so that a test sees all of it. */
const memories: WebAssembly.Memory[] = [];
const { Memory } = WebAssembly;
let sandbox: Sandbox;
beforeEach(() => {
  memories.length = 0;
  WebAssembly.Memory = class extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(this);
    }
  };
  sandbox = openSandbox();
});
afterEach(() => {
  WebAssembly.Memory = Memory;
});

/** How many times a pattern of eight bytes stands in any memory. */
function count(value: number): number {
  const [low, high] = new Int32Array(Float64Array.of(value).buffer);
  let found = 0;
  for (const { buffer } of memories) {
    const words = new Int32Array(buffer);
    for (let i = 0; i + 1 < words.length; i++) if (words[i] === low && words[i + 1] === high) found++;
  }
  return found;
}

/** A number that stands nowhere by chance. */
const SECRET = 1.2345678912345e-77;

const WRITERS: [string, string][] = [
  [
    "lists",
    "const kept = []; export const f = (x) => { for (let i = 0; i < 500; i++) kept.push([x[0], i]); };",
  ],
  ["a large typed array", "export const f = (x) => { globalThis.kept = new Float64Array(1e6).fill(x[0]); };"],
  [
    "text and a typed array that is freed",
    "export const f = (x) => { let a = new Float64Array(3e5).fill(x[0]); a = 0; };",
  ],
  [
    "blocks copied",
    "export const f = (x) => { const a = new Float64Array(1e5).fill(x[0]); globalThis.kept = [a.slice(), a.slice(1)]; a.copyWithin(3, 0); };",
  ],
  ["the stack", "export const f = (x, n = 300) => (n === 0 ? 0 : f([x[0]], n - 1) + x[0]);"],
  ["memory enlarged", "export const f = (x) => { globalThis.kept = new Float64Array(3e6).fill(x[0]); };"],
  [
    "memory used up",
    "export const f = (x) => { const a = []; for (;;) a.push(new Float64Array(1e5).fill(x[0])); };",
  ],
  [
    "an error without end",
    "export const f = (x) => { globalThis.kept = new Float64Array(1e5).fill(x[0]); for (;;); };",
  ],
];

test.each(WRITERS)(
  "no byte of a submission is left for the next test case or submission: %s",
  (_, source) => {
    load(sandbox, source);
    for (const memory of ["visible", "hidden"] as const) {
      sandbox.reset(1, memory);
      try {
        sandbox.call("f", [[SECRET]]);
      } catch (error) {
        if (!(error instanceof StudentError)) throw error;
      }
    }
    expect(count(SECRET)).toBeGreaterThan(0);
    for (const memory of ["visible", "hidden"] as const) sandbox.reset(1, memory);
    memories.splice(0, memories.length - 2); // these were replaced
    expect(count(SECRET)).toBe(0);
  },
);

test("memory is put back to the last byte, whatever was run in it", () => {
  const loaded = () => {
    load(sandbox, "const data = [1.5, 2.5]; export const f = (x) => data.map((y) => x * y);");
    sandbox.reset(1, "hidden");
    return memories.slice(-2).map(({ buffer }) => new Uint8Array(buffer).slice(0, MARKS));
  };
  const first = loaded();
  for (const [, source] of WRITERS.slice(0, 5)) {
    load(sandbox, source);
    sandbox.call("f", [[SECRET]]);
    sandbox.reset(1, "hidden");
    sandbox.call("f", [[SECRET]]);
  }
  for (const [i, bytes] of loaded().entries()) expect(Buffer.compare(bytes, first[i])).toBe(0);
});

test("visible test cases have a memory that never held what hidden ones did", () => {
  load(sandbox, "let kept; export const f = (x) => { kept = x; };");
  sandbox.reset(1, "hidden");
  sandbox.call("f", [[SECRET]]);
  const [visible, hidden] = memories.map(({ buffer }) => new Float64Array(buffer).includes(SECRET));
  expect([visible, hidden]).toEqual([false, true]);
});
