/** What a key changes: the text from `from` up to the end of the selection becomes `text`. */
export interface Edit {
  from: number;
  text: string;
}

const INDENT = "  ";

/** What a key does to code beyond putting its character there: it keeps the indentation of the lines. */
export function typed(key: string, value: string, start: number): Edit {
  const line = value.slice(value.lastIndexOf("\n", start - 1) + 1, start);
  const [indentation] = /^[ \t]*/.exec(line)!;
  if (key === "Tab") return { from: start, text: INDENT };
  if (key === "Enter") {
    const deeper = /[({[]\s*$/.test(line) ? INDENT : "";
    return { from: start, text: `\n${indentation}${deeper}` };
  }
  const closes = /^[)}\]]$/.test(key) && line === indentation && indentation.endsWith(INDENT);
  return { from: closes ? start - INDENT.length : start, text: key };
}
