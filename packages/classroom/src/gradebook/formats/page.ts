import { type Markup, markup, raw } from "../markup.ts";
import { style } from "./style.ts";

/** A page that is one file: it asks for nothing, and no script can run in it, whatever stands in it. */
export function page(title: string, body: Markup): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}

/** Code with its lines numbered, to be scrolled with the keyboard too. */
export function code(source: string, label: string): Markup {
  const numbers = source
    .trimEnd()
    .split("\n")
    .map((_, i) => i + 1)
    .join("\n");
  return markup`<div class="code"><pre aria-hidden="true">${numbers}</pre><pre dir="ltr" tabindex="0" role="region" aria-label="${label}">${source.trimEnd()}</pre></div>`;
}
