import type { PublicReport, Report, TestResult } from "@graded-descent/grader";
import type { GradebookColumn, GradebookEntry } from "../gradebook.ts";
import { type Markup, markup } from "../markup.ts";
import { code } from "./page.ts";

interface Options {
  /** Where it stands on the page. */
  id: string;
  /** What of the report the reader may see. */
  report: Report | PublicReport | undefined;
  /** What the student handed in, where it is kept. */
  source: string | undefined;
}

/** What became of one exercise of one student: points, what was wrong, and the code. */
export function submission(
  column: GradebookColumn,
  entry: GradebookEntry,
  { id, report, source }: Options,
): Markup {
  const points = entry.points === null ? "held" : `${entry.points} of ${column.maxPoints}`;
  return markup`<section class="entry" id="${id}" aria-label="${column.title}">
<h2><span>${column.title}</span> <span>${points}</span></h2>
${report && results(report, entry)}
${entry.adjustments.map(
  ({ change, comment }) =>
    markup`<p class="note"><strong>${"score" in change ? `Set to ${change.score} points.` : `${change.delta < 0 ? "" : "+"}${change.delta} points.`}</strong> ${comment}</p>\n`,
)}${!report && markup`<p class="soft">Nothing was handed in.</p>`}
${source !== undefined && markup`<details open><summary>The code</summary>${code(source, `${column.title}: the code`)}</details>`}
</section>
`;
}

function results(report: Report | PublicReport, { counted, attempts }: GradebookEntry): Markup {
  const { verdict, tests, message, at, diagnosis, console: printed } = report;
  const passed = tests.filter((test) => test.verdict === "accepted");
  const failed = tests.filter((test) => test.verdict !== "accepted");
  const late = counted && counted.daysLate > 0 && lateness(counted);
  return markup`<p><strong class="${verdict === "accepted" ? "good" : verdict === "judge-error" ? "warn" : "bad"}">${verdict}</strong>, ${passed.length} of ${tests.length} test cases${attempts > 1 && `, the one that counts of ${attempts} attempts`}</p>
${verdict === "judge-error" && markup`<p class="note">The fault is ours: the points are held until it is mended.</p>`}
${late && markup`<p class="note">${late}</p>`}
${message && markup`<p>${message}${at && ` (line ${at.line}, column ${at.column})`}</p>`}
${diagnosis && markup`<p class="note"><strong>${diagnosis.hint}</strong>${"mistake" in diagnosis && markup` <small>${diagnosis.mistake}, in ${diagnosis.explains} of ${diagnosis.of}</small>`}</p>`}
${failed.length > 0 && !message && markup`<ul class="tests">${failed.map(testCase)}</ul>`}
${passed.length > 0 && markup`<details><summary>${passed.length} passed</summary><ul>${passed.map(({ name }) => markup`<li>${name}</li>`)}</ul></details>`}
${printed && markup`<details><summary>Printed in the visible test cases</summary><pre class="printed" tabindex="0">${printed}</pre></details>`}`;
}

function testCase({ name, visibility, verdict, message, hint, at }: TestResult): Markup {
  return markup`<li><strong>${name}</strong> <small>${verdict}${visibility === "hidden" && ", hidden"}</small>
${message && markup`<p>${message}${at && ` (line ${at.line}, column ${at.column})`}</p>`}${hint && markup`<p class="warn">${hint}</p>`}</li>
`;
}

function lateness({
  submission,
  daysLate,
  freeDays,
  points,
}: NonNullable<GradebookEntry["counted"]>): string {
  const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
  const free = freeDays > 0 ? ` ${freeDays === daysLate ? "Free." : `${days(freeDays)} of it free.`}` : "";
  const earned = submission.report.points;
  const lost = points !== earned && earned !== null ? ` ${points} of the ${earned} points earned count.` : "";
  return `Handed in ${days(daysLate)} late.${free}${lost}`;
}
