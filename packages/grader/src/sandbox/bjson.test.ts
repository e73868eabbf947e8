import fc from "fast-check";
import { expect, test } from "vitest";
import { BadValueError, BJSON_VERSION } from "./bjson.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 2 ** 31, -(2 ** 31), 2 ** 53));
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "7", "4294967295", "\ud800"),
);
const typedArray = fc.oneof(fc.float64Array(), fc.float32Array(), fc.int32Array(), fc.uint8ClampedArray());
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    number,
    text,
    fc.boolean(),
    fc.constantFrom(null, undefined),
    typedArray,
    fc.array(tie("any")),
    fc.dictionary(text, tie("any"), { noNullPrototype: true }),
  ),
})).any;

test("what is encoded is decoded to the same", () => {
  fc.assert(
    fc.property(value, (value) => {
      expect(decode(encode(value).bytes).value).toStrictEqual(value);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("bytes of any kind are plain data or are refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        decode(Uint8Array.of(BJSON_VERSION, 0, ...bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(BadValueError);
      }
    }),
    { seed: 2, numRuns: 3000 },
  );
});

test("a block that was tampered with is plain data or is refused", () => {
  fc.assert(
    fc.property(value, fc.nat(), fc.nat(255), fc.boolean(), (value, where, byte, cut) => {
      const bytes = encode(value).bytes.slice();
      const at = where % bytes.length;
      bytes[at] = byte;
      try {
        decode(cut ? bytes.subarray(0, at) : bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BadValueError);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});

const [ENORMOUS, LIST, RECORD, TYPED, BUFFER, REFERENCE] = [[255, 255, 255, 255, 15], 9, 8, 14, 15, 19];

test.each([
  ["nothing at all", [], "a value cut short"],
  ["another format", [4, 0, 1], "a value in an unknown format"],
  ["an unknown tag", [5, 0, 99], "something that is not plain data"],
  ["a number cut short", [5, 0, 6, 1, 2, 3], "a value cut short"],
  ["text longer than the block", [5, 0, 7, ...ENORMOUS], "a value cut short"],
  ["more names than bytes", [5, 0x88, 0x27], "a value cut short"],
  ["more names than a record may have", [5, 0x89, 0x27], "records with 5001 different keys"],
  ["a list longer than the block", [5, 0, LIST, ...ENORMOUS], "a value cut short"],
  ["a name that is none", [5, 0, RECORD, 1, 8, 1], "a record with a broken name"],
  ["a buffer longer than the block", [5, 0, BUFFER, ...ENORMOUS, 0], "a value cut short"],
  [
    "numbers outside their buffer",
    [5, 0, TYPED, 11, 2, 0, BUFFER, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0],
    "a typed array that is not one of numbers",
  ],
  [
    "numbers askew in their buffer",
    [5, 0, TYPED, 11, 0, 1, BUFFER, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0],
    "a typed array that is not one of numbers",
  ],
  [
    "numbers of no known kind",
    [5, 0, TYPED, 9, 0, 0, BUFFER, 0, 0],
    "a typed array that is not one of numbers",
  ],
  ["a buffer itself", [5, 0, BUFFER, 0, 0], "an ArrayBuffer: return a list of numbers"],
  ["a reference to nothing", [5, 0, REFERENCE, 3], "a broken reference"],
  ["a list in itself", [5, 0, LIST, 1, REFERENCE, 0], "a value that contains itself"],
  ["a typed array in itself", [5, 0, TYPED, 11, 0, 0, REFERENCE, 0], "a value that contains itself"],
  ["lists nested too deeply", [5, 0, ...Array(99).fill([LIST, 1]).flat(), 1], "a value nested too deeply"],
])("%s is refused", (_, bytes, why) => {
  expect(() => decode(Uint8Array.from(bytes))).toThrow(new BadValueError(why));
});

test("a list that is met again counts again", () => {
  // [[…[[1, 1], it again], it again]…]: 30 lists, a billion ends
  const doubled = Array(30).fill([LIST, 2]).flat();
  const again = Array.from({ length: 29 }, (_, i) => [REFERENCE, 29 - i]).flat();
  expect(() => decode(Uint8Array.of(5, 0, ...doubled, 1, 1, ...again))).toThrow(
    "more values than can be copied",
  );
});

test("functions are left out, and how to reach their places is told", () => {
  const [f, g] = [() => 1, () => 2];
  const { bytes, functions } = encode([{ a: f }, [1, g]]);
  expect(decode(bytes).value).toEqual([{ a: null }, [1, null]]);
  expect(functions).toEqual([
    { path: [0, "a"], call: f },
    { path: [1, 1], call: g },
  ]);
});

test.each([
  ["a bigint", 1n],
  ["a symbol", Symbol("s")],
  ["a typed array that is not one of numbers", new BigInt64Array(1)],
])("%s cannot be sent", (what, value) => {
  expect(() => encode([value])).toThrow(new BadValueError(what));
});

test("what contains itself cannot be sent", () => {
  const list: unknown[] = [];
  list.push({ list });
  expect(() => encode(list)).toThrow(new BadValueError("a value nested too deeply, or within itself"));
});
