import { beforeEach, expect, test } from "vitest";
import { Writer } from "./bytes.ts";
import { meter } from "./meter.ts";
import { MARKS, PAGE_BITS } from "./meter-code.ts";
import { OP, SECTION, VALUE } from "./wasm-file.ts";

const { i32, i64 } = VALUE;
const I64_STORE = 0x37;
const I32_LOAD = 0x28;
const BR_IF = 0x0d;
const I32_EQZ = 0x45;
const get = (local: number) => [OP.localGet, local];

/** A file with the parts that the engine's has. Each function: its parameters, its results, its own locals, its code. */
const FUNCTIONS: Record<string, [parameters: number[], results: number[], locals: number[], code: number[]]> =
  {
    storeByte: [[i32, i32], [], [], [...get(0), ...get(1), OP.i32Store8, 0, 0]],
    /** Eight bytes, not aligned, at an address and 100. */
    storeFar: [[i32, i64], [], [], [...get(0), ...get(1), I64_STORE, 0, 100]],
    copy: [[i32, i32, i32], [], [], [...get(0), ...get(1), ...get(2), OP.bulk, 10, 0, 0]],
    fill: [[i32, i32, i32], [], [], [...get(0), ...get(1), ...get(2), OP.bulk, 11, 0]],
    /** Turns a loop so often. */
    spin: [
      [i32],
      [],
      [],
      [OP.loop, 0x40, ...get(0), OP.i32Const, 1, OP.i32Sub, OP.localTee, 0, BR_IF, 0, OP.end],
    ],
    /** The same, and reads from memory on the way. */
    scan: [
      [i32],
      [i32],
      [i32],
      [
        ...[OP.loop, 0x40, ...get(0), I32_LOAD, 2, 0, OP.localSet, 1],
        ...[...get(0), OP.i32Const, 1, OP.i32Sub, OP.localTee, 0, BR_IF, 0, OP.end, ...get(1)],
      ],
    ],
    /** Calls itself so often, and returns from within two blocks. */
    recurse: [
      [i32],
      [i32],
      [],
      [
        ...[OP.block, 0x40, OP.block, 0x40, ...get(0), I32_EQZ, BR_IF, 0],
        ...[...get(0), OP.i32Const, 1, OP.i32Sub, OP.call, 6, OP.i32Const, 1, OP.i32Add, OP.return],
        ...[OP.end, OP.i32Const, 0, OP.return, OP.end, OP.i32Const, 9],
      ],
    ],
  };

function file(): Uint8Array {
  const all = Object.values(FUNCTIONS);
  const output = new Writer();
  const section = (id: number, body: number[]) => {
    output.byte(id);
    output.count(body.length);
    output.block(body);
  };
  const stackStart = new Writer();
  stackStart.signed(5_333_088);
  output.block([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  section(SECTION.type, [
    all.length,
    ...all.flatMap(([parameters, results]) => [
      ...[0x60, parameters.length, ...parameters, results.length, ...results],
    ]),
  ]);
  section(SECTION.import, [1, 1, 0x61, 1, 0x61, 2, 0, 1]); // the memory a.a, of one page or more
  section(SECTION.function, [all.length, ...all.keys()]);
  section(SECTION.global, [1, i32, 1, OP.i32Const, ...stackStart.written(), OP.end]);
  section(SECTION.export, [
    all.length,
    ...Object.keys(FUNCTIONS).flatMap((name, i) => [name.length, ...new TextEncoder().encode(name), 0, i]),
  ]);
  section(SECTION.element, [0]);
  section(SECTION.code, [
    all.length,
    ...all.flatMap(([, , locals, code]) => {
      const body = [locals.length, ...locals.flatMap((type) => [1, type]), ...code, OP.end];
      return [body.length, ...body];
    }),
  ]);
  return output.written();
}

let memory: WebAssembly.Memory;
let run: Record<keyof typeof FUNCTIONS, (...args: (number | bigint)[]) => number>;
let fuel: WebAssembly.Global<"i32">;
let stackPointer: WebAssembly.Global<"i32">;
beforeEach(() => {
  memory = new WebAssembly.Memory({ initial: 256 });
  const module = new WebAssembly.Module(meter(file()));
  const { exports } = new WebAssembly.Instance(module, { a: { a: memory } });
  run = exports as typeof run;
  ({ fuel, stackPointer } = exports as never);
});

/** The pages that are marked, whose marks are taken away. */
function marked(): number[] {
  const marks = new Uint8Array(memory.buffer, MARKS, memory.buffer.byteLength >> PAGE_BITS);
  const pages = [...marks.entries()].flatMap(([page, mark]) => (mark ? [page] : []));
  marks.fill(0);
  return pages;
}

const PAGE = 1 << PAGE_BITS;

test("the page that a write begins in is marked, and no other", () => {
  for (const [at, page] of [
    [0, 0],
    [PAGE - 1, 0],
    [PAGE, 1],
    [3000 * PAGE + 17, 3000],
  ]) {
    run.storeByte(at, 7);
    expect(marked()).toEqual([page]);
  }
  run.storeFar(5 * PAGE - 101, 1n);
  expect(marked()).toEqual([4]);
  run.storeFar(5 * PAGE - 100, 1n);
  expect(marked()).toEqual([5]);
});

test("all pages of a block that is copied or filled are marked", () => {
  run.fill(2 * PAGE + 5, 1, 3 * PAGE);
  expect(marked()).toEqual([2, 3, 4, 5]);
  run.copy(9 * PAGE, 0, 10);
  expect(marked()).toEqual([9]);
});

test("who takes a mark away marks the table of marks", () => {
  run.storeByte(7 * PAGE, 1);
  run.storeByte(MARKS + 7, 0);
  expect(marked()).toEqual([MARKS >> PAGE_BITS]);
  run.storeByte(MARKS + (MARKS >> PAGE_BITS), 0);
  expect(marked()).toEqual([MARKS >> PAGE_BITS]);
  run.storeByte(7 * PAGE, 1);
  run.fill(MARKS, 0, 4000);
  expect(marked()).toContain(MARKS >> PAGE_BITS);
});

/** What a call takes of the fuel. */
function cost(call: () => void): number {
  const before = fuel.value;
  call();
  return before - fuel.value;
}

test("a turn of a loop takes one unit, and six where it reads from memory", () => {
  expect(cost(() => run.spin(1000))).toBe(1000);
  expect(cost(() => run.scan(1000))).toBe(6000);
});

test("a block takes a unit for each 32 bytes", () => {
  expect(cost(() => run.fill(0, 1, 32 * 500))).toBe(500);
  expect(cost(() => run.copy(0, 64, 31))).toBe(0);
});

test("a call that can recurse takes one unit, and the stack pointer is as it was after it", () => {
  const before = stackPointer.value;
  expect(cost(() => expect(run.recurse(100)).toBe(100))).toBe(101);
  expect(stackPointer.value).toBe(before);
});

test("the file traps as soon as the fuel is below zero, before a block is written", () => {
  fuel.value = 10;
  run.spin(10);
  expect(() => run.spin(1)).toThrow(WebAssembly.RuntimeError);
  expect(fuel.value).toBe(-1);
  fuel.value = 10;
  expect(() => run.fill(0, 1, 32 * 11)).toThrow(WebAssembly.RuntimeError);
  expect(new Uint8Array(memory.buffer)[0]).toBe(0);
});

test("recursion without end traps at the same depth each time", () => {
  const depth = () => {
    fuel.value = 1_000_000;
    expect(() => run.recurse(1_000_000)).toThrow(WebAssembly.RuntimeError);
    stackPointer.value = 5_333_088;
    return 1_000_000 - fuel.value;
  };
  const first = depth();
  expect(first).toBeGreaterThan(1000);
  expect(depth()).toBe(first);
});

test("what is no WebAssembly that it knows is refused", () => {
  const strange = file();
  strange[strange.length - 3] = 0xfd; // a vector instruction
  expect(() => meter(strange)).toThrow("unknown instruction 0xfd");
});
