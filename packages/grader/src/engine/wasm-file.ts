/** Reads a WebAssembly file: https://webassembly.github.io/spec/core/binary/index.html. Throws an Error for what it does not know. */

/** The value types, as the file has them. */
export const VALUE = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c } as const;

/** The sections that are read or changed. */
export const SECTION = {
  type: 1,
  import: 2,
  function: 3,
  global: 6,
  export: 7,
  element: 9,
  code: 10,
} as const;

/** The instructions that are read or written. */
export const OP = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Store: 0x36,
  i32Store8: 0x3a,
  i32Const: 0x41,
  i32LtS: 0x48,
  i32LtU: 0x49,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32ShrU: 0x76,
  bulk: 0xfc,
} as const;

/** After `bulk`. */
export const BULK = { copy: 10, fill: 11 } as const;

/** What an instruction that writes to memory writes. */
export const storedType: Record<number, number> = {
  54: VALUE.i32,
  55: VALUE.i64,
  56: VALUE.f32,
  57: VALUE.f64,
  58: VALUE.i32,
  59: VALUE.i32,
  60: VALUE.i64,
  61: VALUE.i64,
  62: VALUE.i64,
};

export const isLoad = (op: number) => op >= 0x28 && op <= 0x35;

/** Where in the file something lies: from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

export interface WasmSection extends Span {
  id: number;
}

export interface FunctionType {
  parameters: number;
  results: number[];
}

/** One function's code. */
export interface Body extends Span {
  type: FunctionType;
  /** The declarations of its own locals, after their number. */
  declared: Span & { groups: number };
  /** With its parameters. */
  locals: number;
}

/** A reader that stands somewhere in the file. */
export class Cursor {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++];
  }

  /** An unsigned number (LEB128). */
  count(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const group = this.byte();
      value += (group & 127) * scale;
      if (group < 128) return value;
    }
  }

  /** Passes over a number (LEB128), signed or not. */
  pass() {
    while (this.byte() > 127);
  }

  /** Passes over a text. */
  text() {
    const length = this.count();
    this.at += length;
  }

  /** Steps over the instruction at hand, and returns its code. */
  instruction(): number {
    const op = this.byte();
    if (op >= 0x28 && op <= 0x3e) {
      this.pass();
      this.pass();
    } else if (op >= 0x45 && op <= 0xc4) return op;
    else if (op >= 0x20 && op <= 0x24) this.pass();
    else this.#other(op);
    return op;
  }

  #other(op: number) {
    if (op === OP.i32Const || op === 0x42) this.pass();
    else if (op === OP.block || op === OP.loop || op === OP.if) this.pass();
    else if (op === OP.br || op === 0x0d || op === OP.call) this.pass();
    else if (op === 0x0e) for (let left = this.count(); left >= 0; left--) this.pass();
    else if (op === OP.callIndirect) {
      this.pass();
      this.pass();
    } else if (op === 0x43) this.at += 4;
    else if (op === 0x44) this.at += 8;
    else if (op === 0x3f || op === 0x40) this.at++;
    else if (op === OP.bulk) this.#bulk();
    else if (![OP.unreachable, 0x01, 0x05, OP.end, OP.return, 0x1a, 0x1b].includes(op))
      throw new Error(`unknown instruction 0x${op.toString(16)} at ${this.at - 1}`);
  }

  #bulk() {
    const kind = this.count();
    if (kind === BULK.copy) this.at += 2;
    else if (kind === BULK.fill) this.at++;
    else if (kind > 7) throw new Error(`unknown instruction 0xfc ${kind} at ${this.at}`);
  }
}

export function readSections(file: Uint8Array): WasmSection[] {
  const sections: WasmSection[] = [];
  const cursor = new Cursor(file, 8);
  while (cursor.at < file.length) {
    const id = cursor.byte();
    const length = cursor.count();
    sections.push({ id, start: cursor.at, end: cursor.at + length });
    cursor.at += length;
  }
  return sections;
}

/** How many functions are imported: they are numbered before the file's own. */
export function countImportedFunctions(file: Uint8Array, section: WasmSection): number {
  const cursor = new Cursor(file, section.start);
  let functions = 0;
  for (let left = cursor.count(); left > 0; left--) {
    cursor.text();
    cursor.text();
    const kind = cursor.byte();
    if (kind === 0) functions++;
    else if (kind !== 2) throw new Error(`an import of an unknown kind, ${kind}`);
    const limited = kind === 2 && cursor.byte() === 1;
    cursor.pass();
    if (limited) cursor.pass();
  }
  return functions;
}

/** By the number of its type, the functions that an indirect call of the type may reach. */
export function readTable(
  file: Uint8Array,
  section: WasmSection,
  typeOf: (fn: number) => number,
): Map<number, number[]> {
  const table = new Map<number, number[]>();
  const cursor = new Cursor(file, section.start);
  for (let segments = cursor.count(); segments > 0; segments--) {
    if (cursor.count() !== 0) throw new Error("an element segment of an unknown kind");
    while (cursor.instruction() !== OP.end);
    for (let left = cursor.count(); left > 0; left--) {
      const fn = cursor.count();
      table.set(typeOf(fn), [...(table.get(typeOf(fn)) ?? []), fn]);
    }
  }
  return table;
}

export function readTypes(file: Uint8Array, section: WasmSection): FunctionType[] {
  const cursor = new Cursor(file, section.start);
  return Array.from({ length: cursor.count() }, () => {
    cursor.at++;
    const parameters = cursor.count();
    cursor.at += parameters;
    return { parameters, results: Array.from({ length: cursor.count() }, () => cursor.byte()) };
  });
}

/** The numbers of the types of the file's own functions. */
export function readFunctionTypes(file: Uint8Array, section: WasmSection): number[] {
  const cursor = new Cursor(file, section.start);
  return Array.from({ length: cursor.count() }, () => cursor.count());
}

export function readBodies(file: Uint8Array, section: WasmSection, types: FunctionType[]): Body[] {
  const cursor = new Cursor(file, section.start);
  return Array.from({ length: cursor.count() }, (_, i) => {
    const length = cursor.count();
    const end = cursor.at + length;
    const groups = cursor.count();
    const declared = { groups, start: cursor.at, end: cursor.at };
    let locals = types[i].parameters;
    for (let left = groups; left > 0; left--) {
      locals += cursor.count();
      cursor.at++;
    }
    declared.end = cursor.at;
    cursor.at = end;
    return { type: types[i], declared, locals, start: declared.end, end };
  });
}
