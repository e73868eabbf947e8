/** The `structuredClone` of student code, run inside the engine as a part of the prelude. A function of the engine's own functions. */
export const STRUCTURED_CLONE = `({ apply, getPrototypeOf, ownKeys }) => {
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { hasOwn, defineProperty } = Object;
  const enumerable = Object.prototype.propertyIsEnumerable;
  const eachOfMap = Map.prototype.forEach;
  const eachOfSet = Set.prototype.forEach;
  const time = Date.prototype.getTime;
  const sliceBuffer = ArrayBuffer.prototype.slice;
  const sliceTyped = getPrototypeOf(Float64Array.prototype).slice;
  const describe = String;
  const [mapPrototype, setPrototype, datePrototype] = [Map.prototype, Set.prototype, Date.prototype];
  const [regexpPrototype, errorPrototype, bufferPrototype] = [RegExp.prototype, Error.prototype, ArrayBuffer.prototype];
  const [NewMap, NewSet, NewDate, NewRegExp] = [Map, Set, Date, RegExp];
  const errors = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, Error];
  const inherits = (value, prototype) => {
    for (let i = 0, p = value; i < 20 && p !== null; i++, p = getPrototypeOf(p)) if (p === prototype) return true;
    return false;
  };
  const refuse = (what) => {
    const error = new Error(what + " could not be cloned.");
    error.name = "DataCloneError";
    throw error;
  };

  return (...args) => {
    if (args.length === 0) throw new TypeError("structuredClone was given nothing to copy");
    const copies = new NewMap();
    const clone = (value) => {
      if (typeof value === "function") refuse("a function");
      if (typeof value === "symbol") refuse(describe(value));
      if (typeof value !== "object" || value === null) return value;
      if (copies.has(value)) return copies.get(value);
      const keep = (copy) => { copies.set(value, copy); return copy; };
      const cloneKeys = (copy) => {
        const keys = ownKeys(value);
        for (let i = 0; i < keys.length; i++) {
          const key = keys[i];
          if (typeof key === "symbol" || !apply(enumerable, value, [key])) continue;
          defineProperty(copy, key, { value: clone(value[key]), writable: true, enumerable: true, configurable: true });
        }
        return copy;
      };
      if (isArray(value)) {
        const copy = keep([]);
        copy.length = value.length;
        return cloneKeys(copy);
      }
      if (isView(value) && inherits(value, getPrototypeOf(Float64Array.prototype))) return keep(apply(sliceTyped, value, []));
      if (inherits(value, bufferPrototype)) return keep(apply(sliceBuffer, value, [0]));
      if (inherits(value, datePrototype)) return keep(new NewDate(apply(time, value, [])));
      if (inherits(value, regexpPrototype)) return keep(new NewRegExp(value.source, value.flags));
      if (inherits(value, mapPrototype)) {
        const copy = keep(new NewMap());
        apply(eachOfMap, value, [(entry, key) => { copy.set(clone(key), clone(entry)); }]);
        return copy;
      }
      if (inherits(value, setPrototype)) {
        const copy = keep(new NewSet());
        apply(eachOfSet, value, [(entry) => { copy.add(clone(entry)); }]);
        return copy;
      }
      if (inherits(value, errorPrototype)) {
        let Kind = Error;
        for (let i = 0; i < errors.length; i++) if (value.name === errors[i].name) Kind = errors[i];
        const copy = keep(new Kind(describe(value.message)));
        if (hasOwn(value, "cause")) copy.cause = clone(value.cause);
        return copy;
      }
      return cloneKeys(keep({}));
    };
    return clone(args[0]);
  };
}`;
