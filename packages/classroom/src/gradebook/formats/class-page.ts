import type { Report } from "@graded-descent/grader";
import { cut, firstLine } from "@graded-descent/grader/node";
import { entries, type Gradebook, type GradebookColumn, total } from "../gradebook.ts";
import type { GradedSubmission } from "../graded-submission.ts";
import { type Group, sampleOf, unexplained } from "../groups.ts";
import { type Markup, markup } from "../markup.ts";
import { type Count, counted, type Tally, tally } from "../tally.ts";
import { code } from "./page.ts";

const SLOWEST = 10;
/** As many characters as stand in a line. */
const MESSAGE = 160;

/** The class: everybody's points, and for each exercise what went wrong and how often. */
export function classPage(
  gradebook: Gradebook,
  graded: GradedSubmission[],
  sources: ReadonlyMap<string, string>,
): Markup {
  const { exercises, students } = gradebook;
  const groups = unexplained(graded);
  const verdicts = counted(
    entries(gradebook).flatMap(({ entry }) => entry.counted?.submission.report.verdict ?? []),
  );
  return markup`<section class="class" id="class">
<h1>Results of ${students.length} students</h1>
<p>${verdicts.map(({ name, count }) => `${count} ${name}`).join(", ")}.</p>
<nav aria-label="On this page"><a href="#points">Points</a>${exercises.map(({ slug, title }) => markup`<a href="#of-${slug}">${title}</a>`)}<a href="#slowest">Slowest</a><a href="#errors">Errors</a></nav>
<h2 id="points">Points</h2>
${scores(gradebook)}
${exercises.map((column) =>
  exercise(
    column,
    tally(gradebook, column.slug),
    groups.filter((group) => group.exercise === column.slug),
    sources,
  ),
)}
${slowest(gradebook)}
${errors(gradebook)}
</section>
`;
}

function scores(gradebook: Gradebook): Markup {
  const { exercises, students } = gradebook;
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Points"><table class="scores">
<thead><tr><th scope="col">Student</th>${exercises.map(({ title }) => markup`<th scope="col">${title}</th>`)}<th scope="col">Total</th></tr></thead>
<tbody>
${students.map(
  (row, i) => markup`<tr><td><a href="#s${i + 1}"><bdi>${row.student}</bdi></a></td>${exercises.map(
    (column) => {
      const entry = row.entries.get(column.slug);
      return cell(entry?.points, column.maxPoints);
    },
  )}<td>${total(row) ?? "held"}</td></tr>
`,
)}</tbody></table></div>`;
}

function cell(points: number | null | undefined, most: number): Markup {
  if (points === undefined) return markup`<td class="soft">–</td>`;
  if (points === null) return markup`<td class="warn">held</td>`;
  return markup`<td class="${points >= most ? "good" : points === 0 ? "bad" : ""}">${points}</td>`;
}

function exercise(
  { slug, title, maxPoints }: GradebookColumn,
  { handedIn, accepted, mean, failures, mistakes }: Tally,
  groups: Group[],
  sources: ReadonlyMap<string, string>,
): Markup {
  return markup`<h2 id="of-${slug}">${title}</h2>
<p>${handedIn} handed in, ${accepted} accepted${mean !== null && `, ${mean} of ${maxPoints} points on average`}.</p>
${failures.length > 0 && tallied("Test case", "Fail it", failures, handedIn)}
${mistakes.length > 0 && tallied("Mistake", "Make it", mistakes, handedIn)}
${
  groups.length > 0 &&
  markup`<h3>What nobody foresaw</h3>
<p class="soft">Wrong, explained by no mistake, and answering alike. <code>gd adopt</code> makes a mistake of a group.</p>`
}
${groups.map((group) => {
  const sample = sampleOf(group, sources);
  return markup`<details><summary><code>${group.name}</code>: ${group.submissions.length === 1 ? "1 submission" : `${group.submissions.length} submissions`}</summary>
<p><bdi>${group.submissions.map(({ student }) => student).join(", ")}</bdi></p>
${sample !== undefined && code(sample, `A sample of ${group.name}`)}</details>
`;
})}`;
}

function tallied(what: string, how: string, rows: Count[], of: number): Markup {
  const meter = (count: number) =>
    markup`<meter max="${of}" value="${count}" aria-label="${count} of ${of}"></meter>`;
  return table(
    [what, how, "Share"],
    rows.map(({ name, count }) => [name, count, meter(count)]),
  );
}

function slowest(gradebook: Gradebook): Markup {
  const all = reports(gradebook).sort((a, b) => b.report.fuel - a.report.fuel);
  const rows = all
    .slice(0, SLOWEST)
    .map(({ link, title, report }) => [link, title, report.fuel.toLocaleString("en")]);
  return markup`<h2 id="slowest">Slowest</h2>
${table(["Student", "Exercise", "Fuel"], rows)}`;
}

function errors(gradebook: Gradebook): Markup {
  const rows = reports(gradebook)
    .filter(({ report }) => !["accepted", "wrong-answer"].includes(report.verdict))
    .map(({ link, title, report }) => [link, title, firstWords(report)]);
  return markup`<h2 id="errors">Errors</h2>
${rows.length === 0 ? markup`<p>Everything ran.</p>` : table(["Student", "Exercise", "What happened"], rows)}`;
}

function firstWords({ verdict, message, tests }: Report): string {
  const said = message ?? tests.find((test) => test.verdict === verdict)?.message ?? "";
  return `${verdict}: ${cut(firstLine(said), MESSAGE)}`;
}

function table(heads: string[], rows: (Markup | string | number)[][]): Markup {
  return markup`<table class="names">
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`;
}

/** What counts for the class, each with the link to where it stands on its student's page. */
const reports = (gradebook: Gradebook) =>
  entries(gradebook).flatMap(({ row, column, entry }) => {
    const report = entry.counted?.submission.report;
    const href = `#s${gradebook.students.indexOf(row) + 1}-${column.slug}`;
    const link = markup`<a href="${href}"><bdi>${row.student}</bdi></a>`;
    return report ? [{ link, title: column.title, report }] : [];
  });
