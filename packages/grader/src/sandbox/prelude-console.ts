import { INSPECT } from "./prelude-inspect.ts";

/**
 * The `console` of student code, run inside the engine as a part of the prelude: all that Node's has. A function of `write`, which
 * prints one line, and of the engine's own functions.
 *
 * Nothing is formatted once more was printed than is shown. The clock stands still, so that a time is 0.
 */
export const CONSOLE = String.raw`(write, reflect) => {
  const { inspect, format, isMap, isSet } = (${INSPECT})(reflect);
  const { apply, ownKeys } = reflect;
  const MOST_PRINTED = 16000;
  const { slice, padEnd, repeat, replace } = String.prototype;
  const { hasOwn } = Object;
  const { max } = Math;
  const toText = String;
  const eachOfMap = Map.prototype.forEach;
  const eachOfSet = Set.prototype.forEach;
  const enumerable = Object.prototype.propertyIsEnumerable;
  const call = (method, of, ...args) => apply(method, of, args);
  const attempt = (body, otherwise) => { try { return body(); } catch { return otherwise; } };
  const join = (parts, between) => {
    let text = "";
    for (let i = 0; i < parts.length; i++) text += i === 0 ? parts[i] : between + parts[i];
    return text;
  };

  let groups = 0;
  let printed = 0;
  let lastLine = "";
  const counts = new Map();
  const timers = new Map();
  const print = (text) => {
    const indent = call(repeat, " ", groups);
    const line = indent === "" ? text : indent + call(replace, text, /\n/g, "\n" + indent);
    if (line !== lastLine) printed += line.length + 1;
    lastLine = line;
    write(call(slice, line, 0, 8000));
  };
  const isFull = () => printed > MOST_PRINTED;
  const log = (...args) => { if (!isFull()) print(format(args)); };
  const label = (value) => (value === undefined ? "default" : toText(value));

  const table = (data, wanted) => {
    if (isFull()) return;
    if (typeof data !== "object" || data === null) return log(data);
    const rows = [];
    const columns = [];
    const values = "Values";
    let hasValues = false;
    const addRow = (name, value) => {
      const row = { name, cells: new Map(), value: undefined };
      if (typeof value === "object" && value !== null) {
        const keys = wanted ?? ownKeys(value);
        for (let i = 0; i < keys.length && columns.length < 50; i++) {
          const key = keys[i];
          if (typeof key === "symbol" || (wanted === undefined && !call(enumerable, value, key))) continue;
          if (!hasOwn(value, key)) { addColumn(key); continue; }
          addColumn(key);
          row.cells.set(key, inspect(value[key]));
        }
      } else { row.value = inspect(value); hasValues = true; }
      rows[rows.length] = row;
    };
    const addColumn = (key) => {
      for (let i = 0; i < columns.length; i++) if (columns[i] === key) return;
      columns[columns.length] = key;
    };
    let indexName = "(index)";
    if (isMap(data) || isSet(data)) {
      indexName = "(iteration index)";
      let i = 0;
      call(isMap(data) ? eachOfMap : eachOfSet, data, (value, key) => { 
        if (i < 100) addRow(toText(i++), isMap(data) ? { Key: key, Values: value } : value);
      });
    } else {
      const keys = ownKeys(data);
      for (let i = 0; i < keys.length && rows.length < 100; i++)
        if (typeof keys[i] === "string" && call(enumerable, data, keys[i])) addRow(keys[i], data[keys[i]]);
    }
    const heads = [indexName];
    for (let i = 0; i < columns.length; i++) heads[heads.length] = columns[i];
    if (hasValues) heads[heads.length] = values;
    const lines = [];
    for (let r = 0; r < rows.length; r++) {
      const cells = [rows[r].name];
      for (let i = 0; i < columns.length; i++) cells[cells.length] = rows[r].cells.get(columns[i]) ?? "";
      if (hasValues) cells[cells.length] = rows[r].value ?? "";
      lines[lines.length] = cells;
    }
    const widths = [];
    for (let i = 0; i < heads.length; i++) {
      let width = heads[i].length;
      for (let r = 0; r < lines.length; r++) width = max(width, lines[r][i].length);
      widths[i] = width + 2;
    }
    const rule = (left, middle, right) => {
      const parts = [];
      for (let i = 0; i < widths.length; i++) parts[i] = call(repeat, "─", widths[i]);
      return left + join(parts, middle) + right;
    };
    const row = (cells) => {
      const parts = [];
      for (let i = 0; i < cells.length; i++) parts[i] = " " + call(padEnd, cells[i], widths[i] - 1);
      return "│" + join(parts, "│") + "│";
    };
    const all = [rule("┌", "┬", "┐"), row(heads), rule("├", "┼", "┤")];
    for (let r = 0; r < lines.length; r++) all[all.length] = row(lines[r]);
    all[all.length] = rule("└", "┴", "┘");
    print(join(all, "\n"));
  };

  const stackOf = () => attempt(() => call(replace, call(replace, new Error().stack, /[^\n]*prelude\.js[^\n]*\n/g, ""), /\n+$/, ""), "");
  const own = {
    log, info: log, debug: log, warn: log, error: log, dirxml: log,
    dir: (value) => { if (!isFull()) print(inspect(value)); },
    table,
    assert: (condition, ...args) => {
      if (condition || isFull()) return;
      if (typeof args[0] === "string") args[0] = "Assertion failed: " + args[0];
      else if (args.length > 0) { log("Assertion failed", ...args); return; }
      else args[0] = "Assertion failed";
      print(format(args));
    },
    group: (...args) => { if (args.length > 0) log(...args); groups += 2; },
    groupEnd: () => { groups = max(0, groups - 2); },
    count: (name) => { const of = label(name); counts.set(of, (counts.get(of) ?? 0) + 1); log(of + ": " + counts.get(of)); },
    countReset: (name) => { counts.set(label(name), 0); },
    time: (name) => { timers.set(label(name), 0); },
    timeLog: (name, ...args) => { if (timers.has(label(name))) log(label(name) + ": 0ms", ...args); },
    timeEnd: (name) => { if (timers.has(label(name))) log(label(name) + ": 0ms"); timers.delete(label(name)); },
    trace: (...args) => {
      if (isFull()) return;
      const text = format(args);
      const places = stackOf();
      print((text === "" ? "Trace" : "Trace: " + text) + (places === "" ? "" : "\n" + places));
    },
    clear: () => {}, profile: () => {}, profileEnd: () => {}, timeStamp: () => {},
  };
  own.groupCollapsed = own.group;
  return own;
}`;
