import { expect, test } from "vitest";
import { formatProblem } from "../files/problem.ts";
import { checkText } from "./check-text.ts";
import { lessonParser, markdown } from "./markdown.ts";

const targets = {
  page: "/exercises/sum",
  exercises: ["sum", "mean"],
  lessons: ["welcome"],
  pages: ["glossary"],
  files: ["means.svg", "pictures/a b.png"],
};

const problemsOf = (text: string) =>
  checkText("sum/README.md", markdown.parse(text), targets).problems.map(formatProblem);

test.each([
  ["$a < b$, $\\frac{1}{k} \\sum_{i=1}^{k} v_i$, $\\text{for all } k$, and `$HOME`"],
  ["It costs \\$5 or \\$7, and one $5 alone is no mathematics"],
  ["$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$"],
  ["[a](/exercises/mean), [b](../lessons/welcome#two), [c](mean), [d](/glossary#sgd), [e](/), [f](#there)"],
  ["[a](https://example.org/x) and <https://example.org/> and [b](mailto:a@example.org)"],
  ["![m](means.svg) ![p](pictures/a%20b.png) [m](./means.svg) ![far](https://example.org/a.png)"],
  ["a < b, `<details>`\n\n```html\n<details>\n```\n\n<!-- a comment -->"],
])("a text as it should be has no problem: %s", (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ["First.\n\n$\\frac{1}{k$", /^sum\/README\.md:3: the mathematics cannot be read: (Expected|Unexpected) /],
  [
    "$$\na = 1 \\\\\nb = \\nothing\n$$",
    /:3: the mathematics cannot be read: Undefined control sequence: \\nothing/,
  ],
  ["- a list\n- with $\\left( x$", /:2: the mathematics cannot be read/],
  [
    "A house costs $5 and a garden $7.",
    /:1: “\$5 and a garden \$” is read as mathematics, and looks like prose/,
  ],
  ["Pay $5 now or then$ or so", /:1: “\$5 now or then\$” is read as mathematics/],
  ["a\n\n<details>\nmore\n</details>", /:3: the HTML <details> is left out of the page/],
  ["one <b>bold</b> word", /:1: the HTML <b> is left out of the page/],
  ["![m](mean.svg)", /:1: the picture mean\.svg cannot be shown: there is no such file beside this text/],
  ["![m](/means.svg)", /:1: the picture \/means\.svg cannot be shown: pictures lie beside the text/],
  ["![m](../other/means.svg)", /:1: the picture \.\.\/other\/means\.svg cannot be shown/],
  ["[a](/exercises/means)", /:1: the link to \/exercises\/means leads nowhere: .*did you mean mean\?/],
  ["[a](../lessons/welcom)", /:1: the link to \.\.\/lessons\/welcom leads nowhere: .*did you mean welcome\?/],
  ["[a](/glosary)", /:1: the link to \/glosary leads nowhere: the site has no such page/],
  ["[a](notes.pdf)", /:1: the file notes\.pdf cannot be shown/],
  ["[a][b]\n\n[b]: /lessons/none", /:3: the link to \/lessons\/none leads nowhere/],
  ["[a](javascript:alert)", /:1: the link to javascript:alert does not begin with https:, http: or mailto:/],
])("what a page would not show as it was meant is said with its line: %s", (text, said) => {
  const problems = problemsOf(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]).toMatch(said);
});

test("the line of a lesson's problem counts its front matter, and components of MDX are none", () => {
  const text =
    "---\ntitle: One\n---\n\nimport { Figure } from './Figure';\n\n<Figure>\n  $\\frac{1$\n</Figure>\n";
  const { problems } = checkText("01-one/lesson.mdx", lessonParser("lesson.mdx").parse(text), targets);
  expect(problems).toMatchObject([{ line: 8 }]);
});
