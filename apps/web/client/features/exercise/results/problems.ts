import type { PublicReport } from "../../../../shared/api.ts";
import type { EditorProblem } from "../editor/editor.ts";

/** What a report says of places in the student's source: one problem a place. */
export function problemsOf({ tests, message, at }: PublicReport, source: string): EditorProblem[] {
  const found = new Map<string, EditorProblem>();
  const add = (problem: EditorProblem) => {
    const key = `${problem.line}:${problem.column}`;
    if (!found.has(key)) found.set(key, problem);
  };
  if (at && message) add({ ...at, message });
  for (const { name, verdict, at, failure, message = "This test does not pass." } of tests) {
    const called = verdict === "wrong-answer" ? failure?.call?.name : undefined;
    const place = at ?? (called === undefined ? undefined : declarationIn(source, called));
    if (place) add({ ...place, message: `${name}: ${message}` });
  }
  return [...found.values()];
}

/** Where a function is declared that a test called and got a wrong answer from. */
function declarationIn(source: string, name: string) {
  const lines = source.split("\n");
  const declaration = new RegExp(
    `^\\s*(?:export\\s+)?(?:function|const|let)\\s+(?=${name.replaceAll("$", "\\$")}\\b)`,
  );
  const index = lines.findIndex((line) => declaration.test(line));
  return index < 0 ? undefined : { line: index + 1, column: declaration.exec(lines[index])![0].length + 1 };
}
