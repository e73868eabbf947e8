/** How the pages look, light and dark, wide and narrow, on a screen and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #15171a);
  --surface: light-dark(#ffffff, #1b1e22);
  --sunken: light-dark(#f4f2ee, #111316);
  --line: light-dark(#e4e0d9, #2d3238);
  --ink: light-dark(#1c1e21, #eceae6);
  --soft: light-dark(#55585d, #b1b3b6);
  --link: light-dark(#1f6fb5, #79b8f0);
  --good: light-dark(#17704f, #5fcba2);
  --bad: light-dark(#b3261e, #ff9a90);
  --bad-wash: light-dark(#fcefed, #311b19);
  --warn: light-dark(#8a5a00, #e9bd62);
  --warn-wash: light-dark(#fdf4e0, #2c2413);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 0.5rem; }
h1 { overflow-wrap: anywhere; font-size: 1.6rem; margin-top: 0.5rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1rem; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav a { padding: 0.25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th:first-child, td:first-child, .names td, .names th { text-align: left; }
.names { margin: 0.75rem 0; }
.names td { white-space: normal; vertical-align: top; overflow-wrap: anywhere; }
thead th { vertical-align: bottom; white-space: normal; font-size: 0.8125rem; }
.scores th:first-child, .scores td:first-child { position: sticky; left: 0; background: var(--paper); max-width: 16rem; overflow: hidden; text-overflow: ellipsis; }
.soft, small { color: var(--soft); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
.note { padding: 0.6rem 0.8rem; border-radius: 6px; background: var(--warn-wash); }
.entry { margin-top: 1.5rem; padding: 0.5rem 1rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
.entry h2 { margin-top: 0.5rem; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; justify-content: space-between; }
.tests { list-style: none; margin: 0.5rem 0; padding: 0; }
.tests li { margin: 0.4rem 0; padding: 0.5rem 0.75rem; border-radius: 6px; background: var(--bad-wash); overflow-wrap: anywhere; }
.tests p { margin: 0.2rem 0 0; white-space: pre-wrap; }
summary { cursor: pointer; padding: 0.25rem 0; }
.code { display: grid; grid-template-columns: auto minmax(0, 1fr); margin: 0.25rem 0; border-radius: 6px; background: var(--sunken); }
pre { margin: 0; padding: 0.6rem 0.8rem; overflow-x: auto; font: 0.8125rem/1.5 ui-monospace, monospace; tab-size: 2; }
.code pre:first-child { padding-right: 0; color: var(--soft); text-align: right; user-select: none; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
.pair > div { min-width: 0; }
pre.shared { background: var(--sunken); border-radius: 6px; }
mark { background: var(--warn-wash); color: inherit; }
pre.printed { background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
meter { width: clamp(3rem, 12vw, 8rem); }
meter::-webkit-meter-optimum-value { background: var(--bad); }
meter::-moz-meter-bar { background: var(--bad); }
.student { display: none; }
.student:target, .student:has(:target) { display: block; }
body:has(.student:target) .class, body:has(.student :target) .class { display: none; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .code pre:first-child { display: none; }
  .code { display: block; }
  details::details-content { content-visibility: visible; block-size: auto; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .wide { overflow: visible; }
  .wide table { font-size: 8pt; }
  .entry { border: 0; padding: 0; }
  .entry h2, .tests li { break-after: avoid; break-inside: avoid; }
}`;
