import { BadValueError, BJSON_VERSION, CutShortError, MAX_DEPTH, TAG, typedArrays } from "./bjson.ts";

const MAX_NODES = 1_000_000;
/** A record with more takes long to build, to compare and to show. */
const MAX_KEYS = 5000;
/** A list or record takes as much of the host's memory as so many numbers. */
const NODES_A_CONTAINER = 16;
/** So much of a text takes as much memory as a number. */
const CHARACTER_BYTES_A_NODE = 8;
/** A text is put together from pieces of this length. */
const UNITS_AT_ONCE = 8192;

/**
 * The value in a block of bytes, from one place in them to another, and how many nodes it has. Throws BadValueError
 * for anything but plain data of a sane size.
 */
export function decode(bytes: Uint8Array, from = 0, to = bytes.length): { value: unknown; nodes: number } {
  const value = reader.read(bytes, from, to);
  if (value instanceof ArrayBuffer) throw new BadValueError("an ArrayBuffer: return a list of numbers");
  return { value, nodes: reader.nodes };
}

/** Reads one block after the other: most are so short that a reader of their own would cost as much as the reading. */
class Reader {
  #bytes: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(this.#bytes.buffer);
  #at = 0;
  #end = 0;
  #atoms: string[] = [];
  #nodes = 0;
  /** The parts that a reference may name. */
  #parts: unknown[] = [];
  /** How many nodes each part has; below zero as long as it is not read to its end. */
  #sizes: number[] = [];

  /** Of the value that was read last. */
  get nodes(): number {
    return this.#nodes;
  }

  read(bytes: Uint8Array, from: number, to: number): unknown {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#at = from;
    this.#end = to;
    this.#nodes = 0;
    try {
      this.#start();
      return this.#value(0);
    } finally {
      for (const list of [this.#atoms, this.#parts, this.#sizes]) list.length = 0;
    }
  }

  /** Reads what stands before the value: the format, and the names in it. */
  #start() {
    if (this.#byte() !== BJSON_VERSION) throw new BadValueError("a value in an unknown format");
    const names = this.#count();
    if (names > MAX_KEYS) throw new BadValueError(`records with ${names} different keys`);
    for (let left = names; left > 0; left--) this.#atoms.push(this.#text());
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new BadValueError("a value nested too deeply");
    this.#visit(1);
    const tag = this.#byte();
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
        const zigzag = this.#count();
        return (zigzag >>> 1) ^ -(zigzag & 1);
      }
      case TAG.float64:
        this.#need(8);
        this.#at += 8;
        return this.#view.getFloat64(this.#at - 8, true);
      case TAG.string:
        return this.#text();
      case TAG.array:
        return this.#list(depth);
      case TAG.object:
        return this.#record(depth);
      case TAG.typedArray:
        return this.#typedArray(depth);
      case TAG.arrayBuffer:
        return this.#arrayBuffer();
      case TAG.reference:
        return this.#reference();
      default:
        throw new BadValueError("something that is not plain data");
    }
  }

  #list(depth: number): unknown[] {
    const length = this.#count();
    this.#need(length); // an entry has a byte at least
    const list = new Array<unknown>(length);
    const part = this.#open(list);
    for (let i = 0; i < length; i++) list[i] = this.#value(depth + 1);
    this.#close(part);
    return list;
  }

  #record(depth: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const part = this.#open(record);
    const keys = this.#count();
    if (keys > MAX_KEYS) throw new BadValueError(`a record of ${keys} keys`);
    for (let left = keys; left > 0; left--) {
      const name = this.#key();
      const value = this.#value(depth + 1);
      if (name !== "__proto__") record[name] = value;
      else
        Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
    }
    this.#close(part);
    return record;
  }

  #typedArray(depth: number): unknown {
    const type = typedArrays[this.#byte() as keyof typeof typedArrays];
    const length = this.#count();
    const offset = this.#count();
    const part = this.#open(undefined);
    const buffer = this.#value(depth + 1);
    if (
      !type ||
      !(buffer instanceof ArrayBuffer) ||
      offset % type.BYTES_PER_ELEMENT > 0 ||
      offset + length * type.BYTES_PER_ELEMENT > buffer.byteLength
    )
      throw new BadValueError("a typed array that is not one of numbers");
    this.#visit(length);
    const array = new type(buffer, offset, length);
    this.#parts[part] = array;
    this.#close(part);
    return array;
  }

  #arrayBuffer(): ArrayBufferLike {
    const length = this.#count();
    this.#count(); // the most it may grow to
    this.#need(length);
    const { buffer } = this.#bytes.slice(this.#at, this.#at + length);
    this.#at += length;
    this.#close(this.#open(buffer));
    return buffer;
  }

  /** A part that is met again counts again, for whoever walks through the value meets it as often. */
  #reference(): unknown {
    const part = this.#count();
    if (part >= this.#parts.length) throw new BadValueError("a broken reference");
    if (this.#sizes[part] < 0) throw new BadValueError("a value that contains itself");
    this.#visit(this.#sizes[part]);
    return this.#parts[part];
  }

  #open(value: unknown): number {
    this.#sizes.push(-1 - this.#nodes);
    this.#visit(NODES_A_CONTAINER);
    return this.#parts.push(value) - 1;
  }

  #close(part: number) {
    this.#sizes[part] += 1 + this.#nodes;
  }

  #visit(count: number) {
    this.#nodes += count;
    if (this.#nodes > MAX_NODES) throw new BadValueError("more values than can be copied");
  }

  #need(count: number) {
    if (this.#at + count > this.#end) throw new CutShortError();
  }

  #byte(): number {
    this.#need(1);
    return this.#bytes[this.#at++];
  }

  #count(): number {
    const first = this.#byte();
    if (first < 128) return first;
    let value = first & 127;
    for (let scale = 128; scale < 2 ** 35; scale *= 128) {
      const group = this.#byte();
      value += (group & 127) * scale;
      if (group < 128) break;
    }
    return value;
  }

  #text(): string {
    const header = this.#count();
    const length = Math.floor(header / 2);
    const width = 1 + (header % 2);
    this.#need(length * width);
    this.#visit(Math.floor((length * width) / CHARACTER_BYTES_A_NODE));
    let text = "";
    for (const end = this.#at + length * width; this.#at < end; ) {
      const part = Math.min(end - this.#at, UNITS_AT_ONCE * width);
      text += String.fromCharCode.apply(undefined, this.#units(part, width) as number[]);
      this.#at += part;
    }
    return text;
  }

  #units(bytes: number, width: number): ArrayLike<number> {
    if (width === 1) return this.#bytes.subarray(this.#at, this.#at + bytes);
    return Array.from({ length: bytes / 2 }, (_, i) => this.#view.getUint16(this.#at + 2 * i, true));
  }

  #key(): string {
    const code = this.#count();
    const key = code % 2 ? String((code - 1) / 2) : this.#atoms[code / 2 - 1];
    if (key === undefined) throw new BadValueError("a record with a broken name");
    return key;
  }
}

const reader = new Reader();
