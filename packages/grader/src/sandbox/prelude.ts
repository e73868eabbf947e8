import { STRUCTURED_CLONE } from "./prelude-clone.ts";
import { CONSOLE } from "./prelude-console.ts";

/**
 * What is run inside the engine before any submission. It takes hold of everything it
 * needs first, so that no submission can change what it does afterwards, and answers
 * the functions that the host keeps: `seed`, `explain`, `describe`, `apply` and `exported`.
 *
 * `seed` starts Math.random again (mulberry32). `explain` says why a value could not be
 * copied out. `describe` reads a thrown value as text, without calling anything on it. `apply`
 * is the engine's own: a list of arguments is one value to hand over. `exported` lists a module's names.
 */
export const PRELUDE = `(print) => {
  "use strict";
  const { apply, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const { isArray } = Array;
  const { slice } = String.prototype;
  const { imul } = Math;
  const text = String;
  const cut = (s) => apply(slice, s, [0, 2000]);

  let state = 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = imul(state ^ (state >>> 15), 1 | state);
    z = (z + imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
  const seed = (n) => { state = n | 0; };

  globalThis.console = (${CONSOLE})(print, Reflect);
  const still = () => 0;
  globalThis.performance = { now: still, timeOrigin: 0, mark: still, measure: still };
  // What waits is never run: a test case is over when its calls have returned.
  globalThis.queueMicrotask = (callback) => {
    if (typeof callback !== "function") throw new TypeError("queueMicrotask was not given a function");
  };
  globalThis.structuredClone = (${STRUCTURED_CLONE})(Reflect);

  // What no exercise needs, and attacks on the engine begin with: a buffer whose size changes under a typed array.
  for (const name of ["resize", "resizable", "maxByteLength", "transfer", "transferToFixedLength"])
    delete ArrayBuffer.prototype[name];
  delete globalThis.SharedArrayBuffer;

  const generator = getPrototypeOf(getPrototypeOf((function* () {})()));
  const iterator = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()));
  const kinds = [
    [Promise.prototype, "a Promise: remove \`async\`"],
    [generator, "a generator: return a list instead, [...it] makes one"],
    [iterator, "an iterator: return a list instead, [...it] or it.toArray() makes one"],
    [Map.prototype, "a Map: return a plain list or record"],
    [Set.prototype, "a Set: return a plain list, [...it] makes one"],
    [Date.prototype, "a Date"],
    [RegExp.prototype, "a regular expression"],
    [Error.prototype, "an Error: throw it, or return a value"],
    [ArrayBuffer.prototype, "an ArrayBuffer: return a list of numbers"],
  ];

  const explain = (value) => {
    let left = 5000;
    const kindOf = (x, above, depth) => {
      const type = typeof x;
      if (type === "function") return "a function: did you forget to call it?";
      if (type === "symbol") return "a symbol";
      if (type === "bigint") return "a BigInt: write 2, not 2n";
      if (type !== "object" || x === null) return "";
      if (--left < 0) return "too large to copy";
      if (depth > 60) return "a value nested too deeply";
      for (let up = above; up !== null; up = up.above) if (up.x === x) return "a value that contains itself";
      for (let i = 0, p = x; i < 20 && p !== null; i++, p = getPrototypeOf(p))
        for (let k = 0; k < kinds.length; k++) if (kinds[k][0] === p) return kinds[k][1];
      if (isArray(x)) return x.length > 1000000 ? "a list of " + x.length + " entries" : "";
      const { length } = ownKeys(x);
      return length > 5000 ? "a record of " + length + " keys" : "";
    };
    const find = (x, path, above, depth) => {
      const kind = kindOf(x, above, depth);
      if (kind !== "") return path === "" ? kind : "a value in which \`" + apply(slice, path, [0, 60]) + "\` is " + kind;
      if (typeof x !== "object" || x === null) return "";
      const list = isArray(x);
      const keys = ownKeys(x);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (typeof key === "symbol" || (list && key === "length")) continue;
        const here = list ? path + "[" + key + "]" : path === "" ? cut(key) : path + "." + cut(key);
        const property = getOwnPropertyDescriptor(x, key);
        if (property === undefined) continue;
        if (property.get !== undefined || property.set !== undefined)
          return "a value in which \`" + here + "\` is a getter: write the value itself";
        const found = find(property.value, here, { x, above }, depth + 1);
        if (found !== "") return found;
      }
      return "";
    };
    return find(value, "", null, 0);
  };

  const errors = [
    [RangeError.prototype, "RangeError"], [TypeError.prototype, "TypeError"], [SyntaxError.prototype, "SyntaxError"],
    [ReferenceError.prototype, "ReferenceError"], [EvalError.prototype, "EvalError"], [URIError.prototype, "URIError"],
  ];

  const describe = (thrown) => {
    if (typeof thrown !== "object" && typeof thrown !== "function") {
      const what = typeof thrown === "symbol" ? "a symbol" : cut(text(thrown));
      return ["", "your code threw " + what + ", which is not an Error", "", ""];
    }
    if (thrown === null) return ["", "your code threw null, which is not an Error", "", ""];
    const read = (key) => {
      for (let i = 0, o = thrown; i < 20 && o !== null; i++, o = getPrototypeOf(o)) {
        const property = getOwnPropertyDescriptor(o, key);
        if (property !== undefined) return typeof property.value === "string" ? cut(property.value) : "";
      }
      return "";
    };
    let base = "";
    for (let i = 0, o = thrown; i < 20 && o !== null && base === ""; i++, o = getPrototypeOf(o))
      for (let k = 0; k < errors.length; k++) if (errors[k][0] === o) base = errors[k][1];
    return [read("name"), read("message"), read("stack"), base];
  };

  const exported = (module) => {
    const keys = ownKeys(module);
    keys.length--; // after the names comes a symbol
    return keys;
  };

  return [seed, explain, describe, apply, exported];
}`;
