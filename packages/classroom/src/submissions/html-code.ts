import { Parser } from "htmlparser2";

const BLOCK = /^(p|div|li|ul|ol|tr|table|pre|blockquote|section|article)$/;
/** Holds no code: what is around it, and the heading that the site puts above it. */
const OUTSIDE = /^(head|title|style|script|h1)$/;

/** Code that was pasted into an online text, from the HTML that it was kept as. */
export function fromHtml(html: string): string {
  let text = "";
  let outside = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (OUTSIDE.test(name)) outside++;
      else if (name === "br") text += "\n";
      else if (BLOCK.test(name) && !text.endsWith("\n")) text += "\n";
    },
    onclosetag(name) {
      if (OUTSIDE.test(name)) outside--;
      else if (BLOCK.test(name) && !text.endsWith("\n")) text += "\n";
    },
    ontext(part) {
      if (outside === 0) text += part;
    },
  });
  parser.end(html);
  return `${unfenced(plain(text)).trim()}\n`;
}

/** What stands between Markdown's fences, where there are any. */
export function unfenced(text: string): string {
  const blocks = [...text.matchAll(/^[ \t]*```[^\n`]*\n([\s\S]*?)^[ \t]*```[ \t]*$/gm)];
  return blocks.length > 0 ? blocks.map(([, code]) => code).join("\n") : text;
}

/** Without what word processors and editors put in the place of spaces and quotes. */
export const plain = (text: string) =>
  text
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'");
