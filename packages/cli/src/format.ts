import { styleText } from "node:util";
import type { Report, SourcePosition, TestResult, Verdict } from "@graded-descent/grader";

type Style = (format: "bold" | "dim" | "green" | "red" | "yellow", text: string) => string;

/** What shells read: 0 accepted, 1 any other verdict, 2 our fault. */
export const exitCode = (verdict: Verdict): number =>
  verdict === "accepted" ? 0 : verdict === "judge-error" ? 2 : 1;

/** A report as text for a terminal: each test case a line, and why it failed below it; `digits` rounds no number. */
export function formatReport(
  report: Report,
  title: string,
  { colour, digits = false }: { colour: boolean; digits?: boolean },
): string {
  const style: Style = (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
  const { verdict, points, maxPoints, message, at, tests, diagnosis, console: printed } = report;
  const score = points === null ? "held, neither given nor taken" : `${points} of ${maxPoints} points`;
  const head = `${style("bold", title)}  ${mark(verdict, style)}, ${score}`;

  const lines = [head, ""];
  if (message) lines.push(`  ${plain(message)}${place(at)}`, "");
  else {
    const width = Math.max(...tests.map((test) => test.verdict.length));
    for (const test of tests)
      lines.push(
        ...formatTest(digits ? { ...test, message: test.digits ?? test.message } : test, width, style),
      );
    lines.push("");
  }
  if (diagnosis) {
    lines.push(`  ${style("bold", diagnosis.hint)}`);
    lines.push(
      style(
        "dim",
        `  ${(diagnosis.mistakes ?? [diagnosis.mistake ?? "no known mistake"]).join(" and ")}, in ${diagnosis.explains} of ${diagnosis.of} failed test cases`,
      ),
      "",
    );
  }
  if (printed)
    lines.push(style("dim", "  Printed in the visible test cases:"), indent(plain(printed).trimEnd(), 4), "");
  return lines.join("\n").trimEnd();
}

function formatTest(
  { name, visibility, verdict, message, hint, at }: TestResult,
  width: number,
  style: Style,
): string[] {
  const padding = " ".repeat(width - verdict.length);
  const lines = [
    `  ${mark(verdict, style)}${padding}  ${name}${visibility === "hidden" ? style("dim", " (hidden)") : ""}`,
  ];
  const below = width + 4;
  if (verdict === "accepted") return message ? [...lines, indent(style("dim", message), below)] : lines;
  if (message && visibility === "visible") lines.push(indent(`${plain(message)}${place(at)}`, below));
  if (hint) lines.push(indent(style("yellow", hint), below));
  return lines;
}

/** A student's text without what a terminal would obey: escapes, bells, carriage returns. */
export const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, "\u{fffd}");

const mark = (verdict: Verdict, style: Style) => style(verdict === "accepted" ? "green" : "red", verdict);

const place = (at: SourcePosition | undefined) => (at ? ` (line ${at.line}, column ${at.column})` : "");

const indent = (text: string, by: number) => text.replace(/^/gm, " ".repeat(by));
