import type { PublicReport } from "../../../shared/api.ts";
import type { Problem } from "./editor.ts";
import { messageParts } from "./message-parts.ts";

/** What a report says of places in the student's source: one problem a place. */
export function problemsOf({ tests, message, at }: PublicReport, source: string): Problem[] {
  const found = new Map<string, Problem>();
  const add = (problem: Problem) => {
    const key = `${problem.line}:${problem.column}`;
    if (!found.has(key)) found.set(key, problem);
  };
  if (at && message) add({ ...at, message });
  for (const { name, verdict, at, message = "This test does not pass." } of tests) {
    const place = at ?? (verdict === "wrong-answer" ? declarationIn(source, message) : undefined);
    if (place) add({ ...place, message: `${name}: ${message}` });
  }
  return [...found.values()];
}

/** Where the function is declared that a test called and got a wrong answer from. */
function declarationIn(source: string, message: string) {
  const [label, call] = messageParts(message)?.[0] ?? [];
  const [name] = (label === "Called" && /^[\w$]+/.exec(call!)) || [];
  if (!name) return undefined;
  const lines = source.split("\n");
  const declaration = new RegExp(
    `^\\s*(?:export\\s+)?(?:function|const|let)\\s+(?=${name.replaceAll("$", "\\$")}\\b)`,
  );
  const index = lines.findIndex((line) => declaration.test(line));
  return index < 0 ? undefined : { line: index + 1, column: declaration.exec(lines[index])![0].length + 1 };
}
