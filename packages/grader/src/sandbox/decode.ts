import { BadValueError, BJSON_VERSION, MAX_DEPTH, TAG, typedArrays } from "./bjson.ts";

const MAX_NODES = 1_000_000;
/** A list or record takes as much of the host's memory as so many numbers. */
const NODES_A_CONTAINER = 16;

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
