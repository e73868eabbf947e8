const MAX_ENTRIES = 12;
const MAX_TEXT = 200;
const MAX_DEPTH = 4;

/** So many digits of a number tell it from every other. */
export const ALL_DIGITS = 17;

/** A number as people read it: 6 significant digits unless told otherwise. */
export function showNumber(value: number, digits = 6): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(digits)));
}

/** A value in one line, as for a message: long lists are cut, numbers rounded to `digits`. */
export function show(value: unknown, digits = 6, depth = 0): string {
  if (typeof value === "number") return showNumber(value, digits);
  if (typeof value === "string") return JSON.stringify(cut(value, MAX_TEXT));
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  const list = Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value)
      ? [...(value as Float64Array)]
      : undefined;
  if (depth >= MAX_DEPTH) return list ? "[…]" : "{…}";
  const keys = list ? [] : Object.keys(value);
  const entries = list
    ? list.slice(0, MAX_ENTRIES).map((entry) => show(entry, digits, depth + 1))
    : keys
        .slice(0, MAX_ENTRIES)
        .map((key) => `${key}: ${show((value as Record<string, unknown>)[key], digits, depth + 1)}`);
  const more = (list ?? keys).length - entries.length;
  if (more > 0) entries.push(`… ${more} more`);
  if (list) return `[${entries.join(", ")}]`;
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

/** A text up to its first line break. */
export const firstLine = (text: string): string => text.split("\n", 1)[0];

/** At most so many characters. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
