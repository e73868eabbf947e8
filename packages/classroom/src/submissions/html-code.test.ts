import { expect, test } from "vitest";
import { fromHtml, unfenced } from "./html-code.ts";

test("paragraphs and breaks are lines, entities and special spaces are what they stand for", () => {
  const html =
    "<p>export function min(a, b) {<br>&nbsp;&nbsp;return a &lt; b &amp;&amp; a !== &quot;&quot; ? a : b;</p><p>}</p>";
  expect(fromHtml(html)).toBe('export function min(a, b) {\n  return a < b && a !== "" ? a : b;\n}\n');
});

test("quotes that an editor made round are straight again", () => {
  expect(fromHtml("<div>const a = \u{201c}x\u{201d}, b = \u{2018}y\u{2019};</div>")).toBe(
    "const a = \"x\", b = 'y';\n",
  );
});

test("a page's head and heading are no code, what stands in <pre> is", () => {
  const html =
    "<html><head><title>Step: Ann</title><style>p{}</style></head><body><h1>Step: Ann</h1><pre>if (a) {\n  b();\n}</pre></body></html>";
  expect(fromHtml(html)).toBe("if (a) {\n  b();\n}\n");
});

test("of text with fences only what stands between them is code", () => {
  expect(unfenced("My answer:\n```ts\nlet a;\n```\nand\n```\nlet b;\n```\n")).toBe("let a;\n\nlet b;\n");
  expect(unfenced("let a = `\n`;")).toBe("let a = `\n`;");
});
