/**
 * QuickJS's own binary JSON, read and written on the host's side: values cross the
 * boundary as one block of bytes. Numbers keep NaN, ±Infinity and −0; typed arrays stay
 * typed arrays. What arrives is taken for hostile: nodes, depth and lengths are capped.
 */

/** A value that cannot cross the boundary; the message is a noun phrase, "a list nested too deeply". */
export class BadValueError extends Error {
  override name = "BadValueError";
}

/** A block that ends too early: the engine writes no more of a value than memory holds. */
export class CutShortError extends BadValueError {
  constructor() {
    super("a value cut short");
  }
}

/** The first byte of a block: the format of the engine's build. */
export const BJSON_VERSION = 5;

/** How deeply values may be nested, either way. */
export const MAX_DEPTH = 64;

/** What the first byte of a value says it is. */
export const TAG = {
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

/** The typed arrays that cross, by the engine's number for their kind. */
export const typedArrays = {
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
