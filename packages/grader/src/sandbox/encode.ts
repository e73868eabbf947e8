import { Writer } from "../engine/bytes.ts";
import { BadValueError, BJSON_VERSION, MAX_DEPTH, TAG, typedArrays } from "./bjson.ts";
import { classOf } from "./plain-data.ts";

/** A function met in a value to be sent, and how to reach its place, which holds null meanwhile. */
export interface FunctionPlace {
  path: (string | number)[];
  call: (...args: unknown[]) => unknown;
}

const body = new Writer();
const whole = new Writer();
/** Of the value being written: its keys' numbers, the way to where the writer stands, the functions met. */
const atoms = new Map<string, number>();
const path: (string | number)[] = [];
let functions: FunctionPlace[] = [];

/**
 * A value as a block of bytes, valid until the next call, and the functions left out of it.
 * Throws BadValueError for what cannot be sent.
 */
export function encode(value: unknown): { bytes: Uint8Array; functions: FunctionPlace[] } {
  body.restart();
  whole.restart();
  atoms.clear();
  path.length = 0;
  functions = [];
  put(value);
  whole.byte(BJSON_VERSION);
  whole.count(atoms.size);
  for (const key of atoms.keys()) whole.text(key);
  whole.block(body.written());
  return { bytes: whole.written(), functions };
}

function put(value: unknown) {
  if (path.length > MAX_DEPTH) throw new BadValueError("a value nested too deeply, or within itself");
  if (typeof value === "number") {
    if ((value | 0) === value && !Object.is(value, -0)) {
      body.byte(TAG.int32);
      body.count(((value << 1) ^ (value >> 31)) >>> 0);
    } else {
      body.byte(TAG.float64);
      body.float64(value);
    }
  } else if (typeof value === "string") {
    body.byte(TAG.string);
    body.text(value);
  } else if (typeof value === "boolean") body.byte(value ? TAG.true : TAG.false);
  else if (value === undefined) body.byte(TAG.undefined);
  else if (value === null) body.byte(TAG.null);
  else if (typeof value === "function") {
    functions.push({ path: [...path], call: value as FunctionPlace["call"] });
    body.byte(TAG.null);
  } else if (Array.isArray(value)) {
    body.byte(TAG.array);
    body.count(value.length);
    const at = path.push(0) - 1;
    for (let i = 0; i < value.length; i++) {
      path[at] = i;
      put(value[i]);
    }
    path.pop();
  } else if (ArrayBuffer.isView(value)) putTypedArray(value);
  else if (typeof value === "object") {
    const kind = classOf(value);
    if (kind !== undefined)
      throw new BadValueError(`a ${kind}, which cannot be sent: write lists and plain records`);
    const keys = Object.keys(value);
    body.byte(TAG.object);
    body.count(keys.length);
    const at = path.push("") - 1;
    for (const key of keys) {
      path[at] = key;
      putKey(key);
      put((value as Record<string, unknown>)[key]);
    }
    path.pop();
  } else throw new BadValueError(`a ${typeof value}`);
}

/** A key that is an index stands for itself; another has the number at which it was first met. */
function putKey(key: string) {
  let number = atoms.get(key);
  if (number === undefined) {
    const index = Number(key) >>> 0;
    if (String(index) === key && index < 0x7fffffff) return body.count(index * 2 + 1);
    number = atoms.size + 1;
    atoms.set(key, number);
  }
  body.count(number * 2);
}

function putTypedArray(view: ArrayBufferView) {
  const kind = Object.entries(typedArrays).find(([, type]) => view instanceof type)?.[0];
  if (kind === undefined) throw new BadValueError("a typed array that is not one of numbers");
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  body.byte(TAG.typedArray);
  body.byte(Number(kind));
  body.count((view as Float64Array).length);
  body.count(0);
  body.byte(TAG.arrayBuffer);
  body.count(bytes.length);
  body.count(bytes.length);
  body.block(bytes);
}
