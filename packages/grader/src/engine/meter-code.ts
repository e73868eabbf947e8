import type { Writer } from "./bytes.ts";
import { BULK, Cursor, type FunctionType, OP, VALUE } from "./wasm-file.ts";

/** The code that the meter puts into functions. */

/** The page of an address is the address without its last bits: 4096 bytes. */
export const PAGE_BITS = 12;

/** The engine's stack starts here and grows down; it has 5 MB. */
const STACK_START = 5_333_088;
/** Where the stack pointer may never come below: a little further than the engine's own check lets it. */
export const STACK_FLOOR = STACK_START - 508 * 1024;
/** The table of marks, one byte a page, with pages of its own: in the part of the stack that is out of reach. */
export const MARKS = ((STACK_START - 4 * 1024 * 1024) >> PAGE_BITS) << PAGE_BITS;

/** The only global of the file, and the one that is added. */
export const STACK_POINTER = 0;
export const FUEL = 1;

/** The locals that are added to a function, by what they are for. */
export class Temporaries {
  #next: number;
  readonly types: number[] = [];
  #numbers = new Map<string, number>();

  constructor(first: number) {
    this.#next = first;
  }

  take(purpose: string, type: number): number {
    const known = this.#numbers.get(purpose);
    if (known !== undefined) return known;
    this.types.push(type);
    this.#numbers.set(purpose, this.#next);
    return this.#next++;
  }
}

function putTrapIf(code: Writer, condition: number) {
  code.block([condition, OP.if, 0x40, OP.unreachable, OP.end]);
}

/** Reads what is left of the fuel into a local: globals lie in memory. */
export function putReadFuel(code: Writer, temporaries: Temporaries) {
  code.block([OP.globalGet, FUEL, OP.localSet]);
  code.count(temporaries.take("fuel", VALUE.i32));
}

/** Takes some of what was read. */
export function putCharge(code: Writer, units: number, temporaries: Temporaries) {
  code.byte(OP.localGet);
  code.count(temporaries.take("fuel", VALUE.i32));
  code.block([OP.i32Const, units, OP.i32Sub]);
  putFuel(code, temporaries);
}

/** What is left is on the operand stack. */
function putFuel(code: Writer, temporaries: Temporaries) {
  const left = temporaries.take("fuel", VALUE.i32);
  code.byte(OP.localTee);
  code.count(left);
  code.block([OP.globalSet, FUEL, OP.localGet]);
  code.count(left);
  code.block([OP.i32Const, 0]);
  putTrapIf(code, OP.i32LtS);
}

export function putEnter(code: Writer, frame: number, { results }: FunctionType, temporaries: Temporaries) {
  const pointer = temporaries.take("address", VALUE.i32);
  code.block([OP.globalGet, STACK_POINTER, OP.i32Const]);
  code.signed(frame);
  code.block([OP.i32Sub, OP.localTee]);
  code.count(pointer);
  code.block([OP.globalSet, STACK_POINTER, OP.localGet]);
  code.count(pointer);
  code.byte(OP.i32Const);
  code.signed(STACK_FLOOR);
  putTrapIf(code, OP.i32LtU);
  code.block([OP.block, results[0] ?? 0x40]);
}

export function putLeave(code: Writer, frame: number) {
  code.block([OP.end, OP.globalGet, STACK_POINTER, OP.i32Const]);
  code.signed(frame);
  code.block([OP.i32Add, OP.globalSet, STACK_POINTER]);
}

/** A write of at most 8 bytes. Where it reaches into a second page, by less than 8 bytes, only the first is marked. */
export function putStore(code: Writer, instruction: Uint8Array, type: number, temporaries: Temporaries) {
  const value = temporaries.take(`value ${type}`, type);
  const address = temporaries.take("address", VALUE.i32);
  const operands = new Cursor(instruction, 1);
  operands.pass(); // its alignment
  const offset = operands.count();
  code.block([OP.localSet]);
  code.count(value);
  code.byte(OP.localTee);
  code.count(address);
  code.byte(OP.localGet);
  code.count(value);
  code.block(instruction);
  code.byte(OP.localGet);
  code.count(address);
  if (offset > 0) {
    code.byte(OP.i32Const);
    code.signed(offset);
    code.byte(OP.i32Add);
  }
  putMark(code);
}

/** Marks the page of the address that is on the operand stack. */
function putMark(code: Writer) {
  code.block([OP.i32Const, PAGE_BITS, OP.i32ShrU, OP.i32Const, 1, OP.i32Store8, 0]);
  code.count(MARKS);
}

/** Copies or fills a block, for which it pays by size, and marks all pages of it. */
export function putBulk(code: Writer, instruction: Uint8Array, temporaries: Temporaries) {
  const target = temporaries.take("address", VALUE.i32);
  const source = temporaries.take("source", VALUE.i32);
  const size = temporaries.take("size", VALUE.i32);
  const local = (op: number, number: number) => {
    code.byte(op);
    code.count(number);
  };
  local(OP.localSet, size);
  local(OP.localSet, source);
  local(OP.localTee, target);
  local(OP.localGet, source);
  local(OP.localGet, size);
  code.block([OP.globalGet, FUEL]);
  local(OP.localGet, size);
  code.block([OP.i32Const, 5, OP.i32ShrU, OP.i32Sub]);
  putFuel(code, temporaries);
  code.block(instruction);

  // memory.fill(MARKS + first, 1, last - first + 1), where first = target >> PAGE_BITS, last = (target + size) >> PAGE_BITS
  const putPageOf = (putAddress: () => void) => {
    putAddress();
    code.block([OP.i32Const, PAGE_BITS, OP.i32ShrU]);
  };
  const putFirst = () => putPageOf(() => local(OP.localGet, target));
  putFirst();
  code.byte(OP.i32Const);
  code.signed(MARKS);
  code.block([OP.i32Add, OP.i32Const, 1]);
  putPageOf(() => {
    local(OP.localGet, target);
    local(OP.localGet, size);
    code.byte(OP.i32Add);
  });
  putFirst();
  code.block([OP.i32Sub, OP.i32Const, 1, OP.i32Add, OP.bulk, BULK.fill, 0]);
}
