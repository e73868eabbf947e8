import { Writer } from "./bytes.ts";
import { findRecursive, readCalls } from "./call-graph.ts";
import {
  FUEL,
  putBulk,
  putCharge,
  putEnter,
  putLeave,
  putReadFuel,
  putStore,
  STACK_POINTER,
  Temporaries,
} from "./meter-code.ts";
import {
  type Body,
  BULK,
  Cursor,
  countImportedFunctions,
  isLoad,
  OP,
  readBodies,
  readFunctionTypes,
  readSections,
  readTable,
  readTypes,
  SECTION,
  storedType,
  VALUE,
  type WasmSection,
} from "./wasm-file.ts";

/**
 * Rewrites the engine's WebAssembly file so that whatever runs in it, native operations and a hijacked engine
 * included, is counted and bounded by the file itself, the same on every machine:
 *
 * - **Fuel.** A call of a function that can recurse and a turn of a loop take 1 from the exported global `fuel`, a turn
 *   that reads memory and calls nothing takes 6, and a block of memory that is copied or filled 1 more for each 32
 *   bytes. Below zero the file traps.
 * - **Stack.** Such a function, and any other that is not short, also takes what its frame costs the host's stack from
 *   the engine's own stack pointer, exported as `stackPointer`. The engine's own check of its stack thus knows the
 *   host's; where it makes none, the file traps below STACK_FLOOR.
 * - **Pages.** After every write to memory, the page written to is marked in a table within that memory, at MARKS.
 *   The mark is made last: who writes to the table marks the table itself.
 *
 * A function "can recurse" if it is one of those that every cycle of calls leads through: those with a frame in the
 * engine's stack, and as many others as are needed. What the rest does between two charges is bounded by its length.
 */
export function meter(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const sections = readSections(file);
  const section = (id: number) => sections.find((found) => found.id === id)!;
  const types = readTypes(file, section(SECTION.type));
  const typeNumbers = readFunctionTypes(file, section(SECTION.function));
  const imported = countImportedFunctions(file, section(SECTION.import));
  const bodies = readBodies(
    file,
    section(SECTION.code),
    typeNumbers.map((number) => types[number]),
  );
  const table = readTable(file, section(SECTION.element), (fn) => typeNumbers[fn - imported]);
  const calls = bodies.map((body) => readCalls(file, body, imported, table));
  const recursive = findRecursive(calls);

  const output = new Writer();
  output.block(file.subarray(0, 8));
  const body = new Writer();
  for (const { id, start, end } of sections) {
    body.restart();
    if (id === SECTION.global) putGlobals(body, file, { id, start, end });
    else if (id === SECTION.export) putExports(body, file, { id, start, end });
    else if (id === SECTION.code) {
      body.count(bodies.length);
      for (const [i, code] of bodies.entries()) {
        const hasLongFrame = calls[i].callees.size > 0 && calls[i].bytes > SHORT_FUNCTION;
        putFunction(body, file, code, recursive.has(i), recursive.has(i) || hasLongFrame);
      }
    } else body.block(file.subarray(start, end));
    output.byte(id);
    output.count(body.written().length);
    output.block(body.written());
  }
  return new Uint8Array(output.written());
}

/**
 * The engine asks its host whether to go on after 10,000 turns of a loop and calls; this is where it starts counting.
 * Asked after 997, it ends a program sooner; an odd number, since an even one is forever met at the end of a
 * loop, whose line the engine does not know, and never at its condition.
 */
const TURNS_TO_POLL = [OP.i32Const, 0x90, 0xce, 0x00, OP.i32Store];
const SHORTER = [0xe5, 0x07];

/**
 * What a function's frame costs the host's stack: a word for each local, and for what else it keeps. The engine
 * relies on its stack pointer being a multiple of 16.
 */
const WORD = 8;
const WORDS_BESIDES = 16;
const frameBytes = ({ locals }: Body) => (WORD * (locals + WORDS_BESIDES) + 15) & ~15;

/** The frames of functions with less code than this, in bytes, are few beside the others: to count them all takes 5 % more time. */
const SHORT_FUNCTION = 150;

const startsWith = (bytes: Uint8Array, at: number, start: number[]) =>
  start.every((byte, i) => bytes[at + i] === byte);

function putGlobals(output: Writer, file: Uint8Array, { start, end }: WasmSection) {
  const cursor = new Cursor(file, start);
  if (cursor.count() !== FUEL) throw new Error("the engine has globals of its own besides its stack pointer");
  output.count(FUEL + 1);
  output.block(file.subarray(cursor.at, end));
  output.block([VALUE.i32, 1, OP.i32Const]);
  output.signed(0x7fff_ffff);
  output.byte(OP.end);
}

function putExports(output: Writer, file: Uint8Array, { start, end }: WasmSection) {
  const cursor = new Cursor(file, start);
  const added = { fuel: FUEL, stackPointer: STACK_POINTER };
  output.count(cursor.count() + Object.keys(added).length);
  output.block(file.subarray(cursor.at, end));
  for (const [name, global] of Object.entries(added)) {
    output.count(name.length);
    output.block(new TextEncoder().encode(name));
    output.block([3, global]);
  }
}

function putFunction(
  output: Writer,
  file: Uint8Array,
  body: Body,
  isRecursive: boolean,
  takesStack: boolean,
) {
  const temporaries = new Temporaries(body.locals);
  const code = new Writer();
  const frame = frameBytes(body);
  if (isRecursive) {
    putReadFuel(code, temporaries);
    putCharge(code, 1, temporaries);
  }
  if (takesStack) putEnter(code, frame, body.type, temporaries);
  const tight = findTightLoops(file, body);
  const cursor = new Cursor(file, body.start);
  let depth = 0;
  while (cursor.at < body.end - 1) {
    const from = cursor.at;
    if (tight.has(from)) putReadFuel(code, temporaries);
    const op = cursor.instruction();
    const instruction = file.subarray(from, cursor.at);
    if (op === OP.block || op === OP.loop || op === OP.if) depth++;
    else if (op === OP.end) depth--;
    if (op === OP.return && takesStack) {
      code.byte(OP.br); // to the end of the block that `putEnter` opened
      code.count(depth);
    } else if (startsWith(file, from, TURNS_TO_POLL)) code.block([OP.i32Const, ...SHORTER]);
    else if (storedType[op] !== undefined) putStore(code, instruction, storedType[op], temporaries);
    else if (op === OP.bulk && (instruction[1] === BULK.copy || instruction[1] === BULK.fill))
      putBulk(code, instruction, temporaries);
    else code.block(instruction);
    if (op === OP.loop) {
      if (!tight.has(from)) putReadFuel(code, temporaries);
      putCharge(code, tight.get(from) ?? 1, temporaries);
    }
  }
  if (takesStack) putLeave(code, frame);
  code.byte(OP.end);

  const declarations = new Writer();
  declarations.count(body.declared.groups + temporaries.types.length);
  declarations.block(file.subarray(body.declared.start, body.declared.end));
  for (const type of temporaries.types) declarations.block([1, type]);
  output.count(declarations.written().length + code.written().length);
  output.block(declarations.written());
  output.block(code.written());
}

/** A turn of a loop that reads from memory may have to wait for it: following a chain through all of it takes 40 ns each. */
const READING_UNITS = 6;

/**
 * Where the loops begin in which no function is called and no block copied, and what a turn costs: what is left of
 * the fuel changes by the turns of the loop alone, and is read once, before it.
 */
function findTightLoops(file: Uint8Array, body: Body): Map<number, number> {
  const tight = new Map<number, number>();
  const open: number[] = [];
  const cursor = new Cursor(file, body.start);
  while (cursor.at < body.end - 1) {
    const from = cursor.at;
    const op = cursor.instruction();
    if (op === OP.block || op === OP.loop || op === OP.if) open.push(from);
    else if (op === OP.end) open.pop();
    if (op === OP.loop) tight.set(from, 1);
    else if (op === OP.call || op === OP.callIndirect || op === OP.bulk)
      for (const at of open) tight.delete(at);
    else if (isLoad(op)) for (const at of open) if (tight.has(at)) tight.set(at, READING_UNITS);
  }
  return tight;
}
