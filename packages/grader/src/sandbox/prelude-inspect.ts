/**
 * How `console` writes values, run inside the engine as a part of the prelude: `util.inspect` and `util.format` of Node 24 with
 * their defaults, for all that a submission can make. A function of the engine's own functions.
 */
export const INSPECT = String.raw`({ apply, getOwnPropertyDescriptor, getPrototypeOf, ownKeys }) => {
  const BREAK = 80, MOST_ENTRIES = 100, MOST_KEYS = 200, MOST_DEPTH = 2;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { slice, padStart, padEnd, repeat, includes, indexOf, replace } = String.prototype;
  const { test } = RegExp.prototype;
  const call = (method, of, ...args) => apply(method, of, args);
  const getter = (prototype, name) => getOwnPropertyDescriptor(prototype, name).get;
  const sizeOfMap = getter(Map.prototype, "size");
  const sizeOfSet = getter(Set.prototype, "size");
  const eachOfMap = Map.prototype.forEach;
  const eachOfSet = Set.prototype.forEach;
  const iso = Date.prototype.toISOString;
  const time = Date.prototype.getTime;
  const source = RegExp.prototype.toString;
  const nameOfSymbol = Symbol.prototype.toString;
  const tag = Symbol.toStringTag;
  const toText = String;
  const hasOwn = Object.hasOwn;
  const { isNaN: isNotANumber, isInteger } = Number;
  const toNumber = Number;
  const toInteger = parseInt;
  const toFloat = parseFloat;
  const json = JSON.stringify;
  const { min, max, round, floor, sqrt } = Math;
  const typedArray = getPrototypeOf(Float64Array.prototype);
  const lengthOfTyped = getter(typedArray, "length");
  const enumerable = Object.prototype.propertyIsEnumerable;
  const boxes = [[Number.prototype, "Number"], [String.prototype, "String"], [Boolean.prototype, "Boolean"]];
  const prototypes = {
    error: Error.prototype, map: Map.prototype, set: Set.prototype, date: Date.prototype, regexp: RegExp.prototype,
    promise: Promise.prototype, weakMap: WeakMap.prototype, weakSet: WeakSet.prototype, buffer: ArrayBuffer.prototype,
  };
  const join = (parts, between) => {
    let text = "";
    for (let i = 0; i < parts.length; i++) text += i === 0 ? parts[i] : between + parts[i];
    return text;
  };

  const inherits = (value, prototype) => {
    for (let i = 0, p = value; i < 20 && p !== null; i++, p = getPrototypeOf(p)) if (p === prototype) return true;
    return false;
  };
  /** The name of the class of a value; empty where it has none. */
  const className = (value) => {
    for (let i = 0, p = value; i < 20 && p !== null; i++, p = getPrototypeOf(p)) {
      const made = getOwnPropertyDescriptor(p, "constructor");
      if (made !== undefined && typeof made.value === "function") {
        const name = getOwnPropertyDescriptor(made.value, "name");
        if (name !== undefined && typeof name.value === "string" && name.value !== "") return name.value;
      }
    }
    return "";
  };
  const quoted = (text) => {
    const quote = !call(includes, text, "'") ? "'" : !call(includes, text, '"') ? '"' : !call(includes, text, "\x60") ? "\x60" : "'";
    let out = call(replace, text, /[\\\n\r\t\b\f\v]/g, (c) =>
      c === "\\" ? "\\\\" : c === "\n" ? "\\n" : c === "\r" ? "\\r" : c === "\t" ? "\\t" : c === "\b" ? "\\b" : c === "\f" ? "\\f" : "\\x0B");
    if (quote === "'") out = call(replace, out, /'/g, "\\'");
    return quote + out + quote;
  };
  const number = (value) => (value === 0 && 1 / value < 0 ? "-0" : toText(value));
  const primitive = (value) => {
    switch (typeof value) {
      case "string": return quoted(value.length > 10000 ? call(slice, value, 0, 10000) : value);
      case "number": return number(value);
      case "bigint": return toText(value) + "n";
      case "symbol": return call(nameOfSymbol, value);
      default: return toText(value);
    }
  };
  const keyText = (key) =>
    typeof key === "symbol" ? call(nameOfSymbol, key) : call(test, /^[a-zA-Z_][a-zA-Z_0-9]*$/, key) ? key : quoted(key);

  /** One formatting: what is being formatted around a value, and which of it is met again. */
  const inspect = (whole) => {
    const around = [];
    const circular = new Map();
    let indentation = 0;
    let deepest = 0;

    const of = (value, depth) => {
      if (typeof value !== "function" && (typeof value !== "object" || value === null)) return primitive(value);
      for (let i = 0; i < around.length; i++) {
        if (around[i] !== value) continue;
        let n = circular.get(value);
        if (n === undefined) circular.set(value, (n = circular.size + 1));
        return "[Circular *" + n + "]";
      }
      return raw(value, depth);
    };

    const property = (value, key, depth, isEntry) => {
      const own = getOwnPropertyDescriptor(value, key);
      let text;
      if (own === undefined) text = "undefined";
      else if (own.get !== undefined) text = own.set !== undefined ? "[Getter/Setter]" : "[Getter]";
      else if (own.set !== undefined) text = "[Setter]";
      else {
        indentation += 2;
        text = of(own.value, depth);
        indentation -= 2;
      }
      return isEntry ? text : keyText(key) + ": " + text;
    };

    const raw = (value, depth) => {
      const name = className(value);
      const isList = isArray(value);
      const isTyped = !isList && isView(value) && inherits(value, typedArray);
      const output = [];
      const add = (text) => { output[output.length] = text; };
      const more = (n) => { if (n > 0) add("... " + n + " more item" + (n > 1 ? "s" : "")); };
      let prefix = "";
      let base = "";
      let open = "{", close = "}";
      let entries = "none";
      let length = 0;
      if (isList) {
        length = value.length;
        prefix = name === "Array" ? "" : name + "(" + length + ")";
        open = "["; close = "]"; entries = "list";
      } else if (isTyped) {
        length = call(lengthOfTyped, value);
        prefix = name + "(" + length + ")";
        open = "["; close = "]"; entries = "list";
      } else if (typeof value === "function") base = functionText(value, name);
      else if (inherits(value, prototypes.error)) base = errorText(value);
      else if (inherits(value, prototypes.map) && isMap(value)) { prefix = name + "(" + call(sizeOfMap, value) + ")"; entries = "map"; }
      else if (inherits(value, prototypes.set) && isSet(value)) { prefix = name + "(" + call(sizeOfSet, value) + ")"; entries = "set"; }
      else if (inherits(value, prototypes.date)) base = dateText(value);
      else if (inherits(value, prototypes.regexp)) base = regexpText(value);
      else if (inherits(value, prototypes.promise)) { prefix = name; add("<pending>"); }
      else if (inherits(value, prototypes.weakMap) || inherits(value, prototypes.weakSet)) { prefix = name; add("<items unknown>"); }
      else {
        const box = boxText(value);
        if (box !== "") base = box;
        else prefix = name === "" ? "[Object: null prototype]" : name === "Object" ? "" : name;
        const own = getOwnPropertyDescriptor(value, tag) ?? getOwnPropertyDescriptor(getPrototypeOf(value) ?? {}, tag);
        if (own !== undefined && typeof own.value === "string" && own.value !== "" && own.value !== name)
          prefix = (prefix === "" ? "Object" : prefix) + " [" + own.value + "]";
      }
      const isBoxedText = base !== "" && call(indexOf, base, "[String") === 0;
      const allKeys = ownKeys(value);
      const keys = [];
      for (let i = 0; i < allKeys.length && keys.length < MOST_KEYS; i++) {
        const key = allKeys[i];
        if ((entries === "list" || isBoxedText) && typeof key === "string" && call(test, /^(0|[1-9][0-9]*)$/, key)) {
          if (i > MOST_ENTRIES && allKeys.length > 100000) break;
          continue;
        }
        if (call(enumerable, value, key)) keys[keys.length] = key;
      }
      if (base !== "" && keys.length === 0) return base;
      if (depth > MOST_DEPTH) return "[" + (isList ? "Array" : prefix === "" ? "Object" : name === "" ? "Object: null prototype" : name) + "]";
      if (entries === "none" && keys.length === 0 && output.length === 0) return (prefix === "" ? "" : prefix + " ") + "{}";
      if (entries !== "none" && keys.length === 0 && (entries === "list" ? length === 0 : sizeOf(value, entries) === 0))
        return (prefix === "" ? "" : prefix + " ") + open + close;

      around[around.length] = value;
      deepest = depth;
      if (entries === "list") listEntries(value, length, depth, isTyped, add, more);
      else if (entries === "map" || entries === "set") collectionEntries(value, entries, depth, add, more);
      for (let i = 0; i < keys.length; i++) add(property(value, keys[i], depth + 1, false));
      around.length--;

      const n = circular.get(value);
      if (n !== undefined) {
        const reference = "<ref *" + n + ">";
        if (base !== "") base = reference + " " + base;
        else prefix = prefix === "" ? reference : reference + " " + prefix;
      }
      return combined(output, base, (prefix === "" ? "" : prefix + " ") + open, close, entries === "list", depth, value);
    };

    const listEntries = (value, length, depth, isTyped, add, more) => {
      let shown = 0, i = 0;
      for (; i < length && shown < MOST_ENTRIES; shown++) {
        if (isTyped) add(primitive(value[i++]));
        else if (hasOwn(value, i)) add(property(value, toText(i++), depth + 1, true));
        else {
          const from = i;
          while (i < length && i - from < 100000 && !hasOwn(value, i)) i++;
          add("<" + (i - from) + " empty item" + (i - from > 1 ? "s" : "") + ">");
        }
      }
      more(length - i);
    };

    const collectionEntries = (value, kind, depth, add, more) => {
      let shown = 0;
      indentation += 2;
      call(kind === "map" ? eachOfMap : eachOfSet, value, (entry, key) => {
        if (shown++ >= MOST_ENTRIES) return;
        add(kind === "map" ? of(key, depth + 1) + " => " + of(entry, depth + 1) : of(entry, depth + 1));
      });
      indentation -= 2;
      more(shown - MOST_ENTRIES);
    };

    const combined = (parts, base, open, close, isList, depth, value) => {
      const count = parts.length;
      let output = parts;
      if (isList && count > 6) output = grouped(parts, value);
      if (deepest - depth < 3 && count === output.length) {
        const start = output.length + indentation + open.length + base.length + 10;
        let total = output.length + start;
        for (let i = 0; i < output.length; i++) total += output[i].length;
        if (total + output.length <= BREAK && !call(includes, base, "\n")) {
          const joined = join(output, ", ");
          if (!call(includes, joined, "\n")) return (base === "" ? "" : base + " ") + open + " " + joined + " " + close;
        }
      }
      const line = "\n" + call(repeat, " ", indentation);
      return (base === "" ? "" : base + " ") + open + line + "  " + join(output, "," + line + "  ") + line + close;
    };

    const grouped = (output, value) => {
      let total = 0, longest = 0;
      const count = output.length > MOST_ENTRIES ? output.length - 1 : output.length;
      const lengths = [];
      for (let i = 0; i < count; i++) {
        lengths[i] = output[i].length;
        total += lengths[i] + 2;
        longest = max(longest, lengths[i]);
      }
      const most = longest + 2;
      if (!(most * 3 + indentation < BREAK && (total / most > 5 || longest <= 6))) return output;
      const biased = max(most - 3 - sqrt(most - total / output.length), 1);
      const columns = min(round(sqrt(2.5 * biased * count) / biased), floor((BREAK - indentation) / most), 12, 15);
      if (columns <= 1) return output;
      const lines = [];
      const widths = [];
      for (let i = 0; i < columns; i++) {
        let width = 0;
        for (let j = i; j < count; j += columns) width = max(width, lengths[j]);
        widths[i] = width + 2;
      }
      let pad = padStart;
      for (let i = 0; i < output.length && i < value.length; i++)
        if (typeof value[i] !== "number" && typeof value[i] !== "bigint") { pad = padEnd; break; }
      for (let i = 0; i < count; i += columns) {
        const end = min(i + columns, count);
        let line = "";
        let j = i;
        for (; j < end - 1; j++) line += call(pad, output[j] + ", ", widths[j - i]);
        line += pad === padStart ? call(padStart, output[j], widths[j - i] - 2) : output[j];
        lines[lines.length] = line;
      }
      if (count < output.length) lines[lines.length] = output[count];
      return lines;
    };

    const functionText = (value, name) => {
      const own = getOwnPropertyDescriptor(value, "name");
      const called = own !== undefined && typeof own.value === "string" ? own.value : "";
      const text = call(slice, call(functionSource, value), 0, 6);
      if (text === "class " || text === "class{") {
        const above = getPrototypeOf(value);
        const aboveName = typeof above === "function" ? getOwnPropertyDescriptor(above, "name")?.value : "";
        return "[class " + (called === "" ? "(anonymous)" : called) + (aboveName ? " extends " + aboveName : "") + "]";
      }
      return "[" + (name === "" ? "Function" : name) + (called === "" ? " (anonymous)" : ": " + called) + "]";
    };
    const errorText = (value) => {
      const read = (key) => {
        for (let i = 0, p = value; i < 20 && p !== null; i++, p = getPrototypeOf(p)) {
          const own = getOwnPropertyDescriptor(p, key);
          if (own !== undefined) return typeof own.value === "string" ? own.value : "";
        }
        return "";
      };
      const [name, message, stack] = [read("name"), read("message"), read("stack")];
      const head = name === "" ? message : message === "" ? name : name + ": " + message;
      const places = call(replace, stack, /\n+$/, "");
      const text = head + (places === "" ? "" : "\n" + places);
      return around.length > 0 || places === "" ? "[" + text + "]" : text;
    };
    return of(whole, 0);
  };
  const functionSource = Function.prototype.toString;
  const attempt = (body, otherwise) => { try { return body(); } catch { return otherwise; } };
  const isMap = (value) => attempt(() => call(sizeOfMap, value) >= 0, false);
  const isSet = (value) => attempt(() => call(sizeOfSet, value) >= 0, false);
  const sizeOf = (value, kind) => call(kind === "map" ? sizeOfMap : sizeOfSet, value);
  const dateText = (value) =>
    attempt(() => (isNotANumber(call(time, value)) ? "Invalid Date" : call(iso, value)), "Date {}");
  const regexpText = (value) => attempt(() => call(source, value), "RegExp {}");
  const boxText = (value) => {
    for (let i = 0; i < boxes.length; i++)
      if (inherits(value, boxes[i][0])) {
        const inside = attempt(() => call(boxes[i][0].valueOf, value), undefined);
        if (inside !== undefined) return "[" + boxes[i][1] + ": " + primitive(inside) + "]";
      }
    return "";
  };

  const shown = (value) => (typeof value === "string" ? value : inspect(value));
  /** What Node makes of %s. */
  const asText = (value) => {
    if (typeof value === "bigint") return toText(value) + "n";
    if (typeof value === "number") return number(value);
    return typeof value === "object" && value !== null ? inspect(value) : toText(value);
  };
  const asNumber = (value) => (typeof value === "object" || typeof value === "symbol" ? NaN : toNumber(value));
  const format = (args) => {
    let text = "";
    let next = 0;
    if (typeof args[0] === "string" && args.length > 1) {
      const pattern = args[0];
      next = 1;
      let last = 0;
      for (let i = 0; i < pattern.length - 1; i++) {
        if (pattern[i] !== "%") continue;
        const kind = pattern[i + 1];
        if (kind !== "%" && next >= args.length) continue;
        let part;
        if (kind === "%") part = "%";
        else if (kind === "s") part = asText(args[next++]);
        else if (kind === "d") { const value = args[next++]; part = typeof value === "bigint" ? toText(value) + "n" : number(asNumber(value)); }
        else if (kind === "i") { const value = args[next++]; part = typeof value === "bigint" ? toText(value) + "n" : typeof value === "object" || typeof value === "symbol" ? "NaN" : number(toInteger(value)); }
        else if (kind === "f") { const value = args[next++]; part = typeof value === "symbol" ? "NaN" : number(toFloat(value)); }
        else if (kind === "j") part = toText(json(args[next++]));
        else if (kind === "o" || kind === "O") part = inspect(args[next++]);
        else if (kind === "c") { next++; part = ""; }
        else continue;
        text += call(slice, pattern, last, i) + part;
        last = ++i + 1;
      }
      text += call(slice, pattern, last);
    }
    for (; next < args.length; next++) text += (next > 0 ? " " : "") + shown(args[next]);
    return text;
  };

  return { inspect, format, isMap, isSet };
}`;
