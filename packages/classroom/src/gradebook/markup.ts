/** Text that is markup already: whatever was put into it has been escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | false | undefined | null | readonly Value[];

/** HTML or XML in which every value is text, unless it is markup itself; lists are joined. */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: parts.map((part, i) => (i === 0 ? "" : written(values[i - 1])) + part).join("") };
}

/** Markup as it stands in a file of ours. */
export const raw = (text: string): Markup => ({ markup: text });

function written(value: Value): string {
  if (value === undefined || value === null || value === false) return "";
  if (typeof value === "object") return "markup" in value ? value.markup : value.map(written).join("");
  return escaped(String(value));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Neither HTML nor XML can hold control characters; a replacement character stands for each. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t\r]|\ufffe|\uffff/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]);
