import { page } from "../gradebook/formats/page.ts";
import { type Markup, markup } from "../gradebook/markup.ts";
import { type ComparedText, howMany, inWords, type Similarity, type SimilarPair } from "./similar.ts";

/** More pairs than these say that the exercise is solved alike, and nothing of anybody. */
const SHOWN = 60;

/** The pairs side by side as one file, what they share marked. */
export function writeSimilar(all: Similarity[]): string {
  return page(
    "Similar submissions",
    markup`<main><h1>Similar submissions</h1>
<p>Names, numbers, types, comments and the starter's code are not compared, nor is what many write. What is listed here is a reason to look, and no proof.</p>
${all.map((similarity) => {
  const { exercise, tooShort, pairs, clusters } = similarity;
  const shown = pairs.slice(0, SHOWN);
  return markup`<h2 id="${exercise}">${exercise}</h2>
<p>${tooShort ? `Not compared: ${tooShort}.` : `${howMany(similarity)}.`}${shown.length < pairs.length && ` The first ${SHOWN} are shown.`}</p>
${clusters.filter(({ students }) => students.length > 2).map(({ students }) => markup`<p>Together: ${students.map((student, i) => markup`${i > 0 && ", "}<bdi>${student}</bdi>`)}</p>\n`)}${shown.map((pair) => sideBySide(pair, exercise))}`;
})}</main>`,
  );
}

function sideBySide(pair: SimilarPair, exercise: string): Markup {
  const { left, right, fragments } = pair;
  const label = `${exercise}, ${left.student} and ${right.student}`;
  return markup`<details><summary><bdi>${left.student}</bdi> and <bdi>${right.student}</bdi>: ${inWords(pair)}</summary>
<div class="pair" role="group" aria-label="${label}">${text(
    left,
    fragments.map((fragment) => fragment.left),
  )}${text(
    right,
    fragments.map((fragment) => fragment.right),
  )}</div></details>
`;
}

function text({ student, file, source }: ComparedText, marked: [from: number, to: number][]): Markup {
  const isShared = (line: number) => marked.some(([from, to]) => line >= from && line <= to);
  const lines = source.trimEnd().split(/\r?\n/);
  return markup`<div><p><strong><bdi>${student}</bdi></strong> <small>${file}</small></p>
<pre class="shared" dir="ltr" tabindex="0" role="region" aria-label="${student}">${lines.map((line, i) =>
    isShared(i + 1) ? markup`<mark>${line}</mark>\n` : markup`${line}\n`,
  )}</pre></div>`;
}
