import { publicReport } from "@graded-descent/grader/node";
import { type Gradebook, type GradebookColumn, type GradebookRow, total } from "../gradebook.ts";
import type { GradedSubmission } from "../graded-submission.ts";
import { type Markup, markup } from "../markup.ts";
import { classPage } from "./class-page.ts";
import { page } from "./page.ts";
import { submission } from "./submission.ts";

/** The whole class as one file for staff: the class first, and behind it a page a student, which its links unfold. */
export function writeHtml(
  gradebook: Gradebook,
  graded: GradedSubmission[],
  sources: ReadonlyMap<string, string>,
): string {
  const { students } = gradebook;
  const pages = students.map((row, i) => {
    const link = (to: number, text: string) =>
      students[to] && markup`<a href="#s${to + 1}">${text}: <bdi>${students[to].student}</bdi></a>`;
    return markup`<section class="student" id="s${i + 1}">
<nav aria-label="Students"><a href="#class">The class</a>${link(i - 1, "Before")}${link(i + 1, "Next")}</nav>
${studentPage(gradebook, row, (column, entry) => {
  const own = entry.counted?.submission;
  const id = `s${i + 1}-${column.slug}`;
  return submission(column, entry, { id, report: own?.report, source: own && sources.get(own.sha256) });
})}</section>
`;
  });
  return page(
    `Results of ${students.length} students`,
    markup`<main>${classPage(gradebook, graded, sources)}${pages}</main>`,
  );
}

/** One student's page as it goes back to the student: of hidden test cases only name, verdict, weight and hint. */
export function writeStudent(
  gradebook: Gradebook,
  row: GradebookRow,
  sources: ReadonlyMap<string, string>,
): string {
  const body = studentPage(gradebook, row, (column, entry) => {
    const own = entry.counted?.submission;
    const report = own && publicReport(own.report);
    return submission(column, entry, { id: column.slug, report, source: own && sources.get(own.sha256) });
  });
  return page(`Results of ${row.student}`, markup`<main>${body}</main>`);
}

type Section = (
  column: GradebookColumn,
  entry: NonNullable<ReturnType<GradebookRow["entries"]["get"]>>,
) => Markup;

function studentPage({ exercises }: Gradebook, row: GradebookRow, section: Section): Markup {
  const most = exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const missing = exercises.filter(({ slug }) => !row.entries.has(slug));
  const points = total(row);
  return markup`<h1><bdi>${row.student}</bdi></h1>
<p class="soft">${[row.id, row.email].filter(Boolean).join(", ")}</p>
<p><strong>${points === null ? "Some points are held" : `${points} of ${most} points`}</strong></p>
${missing.length > 0 && markup`<p>Not handed in: ${missing.map(({ title }) => title).join(", ")}.</p>`}
${exercises.map((column) => {
  const entry = row.entries.get(column.slug);
  return entry && section(column, entry);
})}`;
}
