/**
 * QuickJS's own binary JSON, read and written on the host's side: values cross the
 * boundary as one block of bytes. Numbers keep NaN, ±Infinity and −0; typed arrays stay
 * typed arrays. What arrives is taken for hostile: nodes, depth and lengths are capped.
 */

/** A value that cannot cross the boundary; the message is a noun phrase, "a list nested too deeply". */
export class BadValueError extends Error {
  override name = "BadValueError";
}

/** The first byte of a block: the format of the engine's build. */
export const BJSON_VERSION = 5;

const MAX_DEPTH = 64;
const MAX_NODES = 1_000_000;
/** A list or record takes as much of the host's memory as so many numbers. */
const NODES_A_CONTAINER = 16;

const TAG = {
  null: 1,
  undefined: 2,
  false: 3,
  true: 4,
  int32: 5,
  float64: 6,
  string: 7,
  object: 8,
  array: 9,
  typedArray: 14,
  arrayBuffer: 15,
  reference: 19,
} as const;

const typedArrays = {
  0: Uint8ClampedArray,
  1: Int8Array,
  2: Uint8Array,
  3: Int16Array,
  4: Uint16Array,
  5: Int32Array,
  6: Uint32Array,
  10: Float32Array,
  11: Float64Array,
} as const;

/** A function met in a value to be sent, and how to reach its place, which holds null meanwhile. */
export interface FunctionPlace {
  path: (string | number)[];
  call: (...args: unknown[]) => unknown;
}

/** Bytes one after the other, in a buffer that is used again for the next value. */
class Writer {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  #reserve(count: number) {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  restart() {
    this.#length = 0;
  }

  byte(value: number) {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** An unsigned number in groups of seven bits (LEB128). */
  count(value: number) {
    for (; value > 127; value = Math.floor(value / 128)) this.byte((value & 127) | 128);
    this.byte(value);
  }

  float64(value: number) {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  block(block: Uint8Array) {
    this.#reserve(block.length);
    this.#bytes.set(block, this.#length);
    this.#length += block.length;
  }

  text(text: string) {
    let wide = 0;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) wide = 1;
    this.count(text.length * 2 + wide);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.byte(unit & 255);
      if (wide) this.byte(unit >> 8);
    }
  }

  /** What was written, until the writer is used again. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

const body = new Writer();
const whole = new Writer();

/**
 * A value as a block of bytes, valid until the next call, and the functions left out of it.
 * Throws BadValueError for what cannot be sent.
 */
export function encode(value: unknown): { bytes: Uint8Array; functions: FunctionPlace[] } {
  const atoms = new Map<string, number>();
  const functions: FunctionPlace[] = [];
  const path: (string | number)[] = [];

  const atom = (key: string) => {
    const index = Number(key) >>> 0;
    if (String(index) === key && index < 0x7fffffff) return body.count(index * 2 + 1);
    if (!atoms.has(key)) atoms.set(key, atoms.size + 1);
    body.count(atoms.get(key)! * 2);
  };

  const put = (value: unknown) => {
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
      const keys = Object.keys(value);
      body.byte(TAG.object);
      body.count(keys.length);
      const at = path.push("") - 1;
      for (const key of keys) {
        path[at] = key;
        atom(key);
        put((value as Record<string, unknown>)[key]);
      }
      path.pop();
    } else throw new BadValueError(`a ${typeof value}`);
  };

  const putTypedArray = (view: ArrayBufferView) => {
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
  };

  body.restart();
  whole.restart();
  put(value);
  whole.byte(BJSON_VERSION);
  whole.count(atoms.size);
  for (const key of atoms.keys()) whole.text(key);
  whole.block(body.written());
  return { bytes: whole.written(), functions };
}

/** The value in a block of bytes. Throws BadValueError for anything but plain data of a sane size. */
export function decode(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const need = (count: number) => {
    if (at + count > bytes.length) throw new BadValueError("a value cut short");
  };
  const byte = () => {
    need(1);
    return bytes[at++];
  };
  const count = () => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 128) {
      const group = byte();
      value += (group & 127) * scale;
      if (group < 128) break;
    }
    return value;
  };
  const text = () => {
    const header = count();
    const length = Math.floor(header / 2);
    const wide = header % 2;
    need(length * (1 + wide));
    let text = "";
    for (let i = 0; i < length; i++, at += 1 + wide)
      text += String.fromCharCode(wide ? view.getUint16(at, true) : bytes[at]);
    return text;
  };

  if (byte() !== BJSON_VERSION) throw new BadValueError("a value in an unknown format");
  const atoms = Array.from({ length: Math.min(count(), MAX_NODES) }, text);
  const key = () => {
    const code = count();
    const key = code % 2 ? String((code - 1) / 2) : atoms[code / 2 - 1];
    if (key === undefined) throw new BadValueError("a record with a broken name");
    return key;
  };

  let nodes = 0;
  /** A part that is met again counts again, for whoever walks through the value meets it as often. */
  const visit = (count: number) => {
    nodes += count;
    if (nodes > MAX_NODES) throw new BadValueError("more values than can be copied");
  };
  const seen: { value: unknown; open: boolean; nodes: number }[] = [];
  const open = (value: unknown) => {
    const part = { value, open: true, nodes };
    visit(NODES_A_CONTAINER);
    seen.push(part);
    return part;
  };
  const close = (part: (typeof seen)[number]) => {
    part.open = false;
    part.nodes = nodes - part.nodes;
    return part.value;
  };
  const get = (depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new BadValueError("a value nested too deeply");
    visit(1);
    const tag = byte();
    switch (tag) {
      case TAG.null:
        return null;
      case TAG.undefined:
        return undefined;
      case TAG.false:
        return false;
      case TAG.true:
        return true;
      case TAG.int32: {
        const zigzag = count();
        return (zigzag >>> 1) ^ -(zigzag & 1);
      }
      case TAG.float64:
        need(8);
        at += 8;
        return view.getFloat64(at - 8, true);
      case TAG.string:
        return text();
      case TAG.array: {
        const list: unknown[] = [];
        const part = open(list);
        for (let left = count(); left > 0; left--) list.push(get(depth + 1));
        return close(part);
      }
      case TAG.object: {
        const record: Record<string, unknown> = {};
        const part = open(record);
        for (let left = count(); left > 0; left--) {
          const name = key();
          const value = get(depth + 1);
          if (name !== "__proto__") record[name] = value;
          else
            Object.defineProperty(record, name, {
              value,
              enumerable: true,
              writable: true,
              configurable: true,
            });
        }
        return close(part);
      }
      case TAG.typedArray: {
        const type = typedArrays[byte() as keyof typeof typedArrays];
        const length = count();
        const offset = count();
        const part = open(undefined);
        const buffer = get(depth + 1);
        if (
          !type ||
          !(buffer instanceof ArrayBuffer) ||
          offset % type.BYTES_PER_ELEMENT > 0 ||
          offset + length * type.BYTES_PER_ELEMENT > buffer.byteLength
        )
          throw new BadValueError("a typed array that is not one of numbers");
        visit(length);
        part.value = new type(buffer, offset, length);
        return close(part);
      }
      case TAG.arrayBuffer: {
        const length = count();
        count(); // the most it may grow to
        need(length);
        const buffer = bytes.slice(at, at + length).buffer;
        at += length;
        return close(open(buffer));
      }
      case TAG.reference: {
        const other = seen[count()];
        if (other === undefined) throw new BadValueError("a broken reference");
        if (other.open) throw new BadValueError("a value that contains itself");
        visit(other.nodes);
        return other.value;
      }
      default:
        throw new BadValueError("something that is not plain data");
    }
  };

  const value = get(0);
  if (value instanceof ArrayBuffer) throw new BadValueError("an ArrayBuffer: return a list of numbers");
  return value;
}
