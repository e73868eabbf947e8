import type { PublicReport } from "../../../shared/api.ts";
import type { Problem } from "./editor.ts";

/** What a report says of places in the student's source: one problem a place. */
export function problemsOf({ tests, message, at }: PublicReport): Problem[] {
  const found = new Map<string, Problem>();
  if (at && message) found.set(`${at.line}:${at.column}`, { ...at, message });
  for (const { name, at, message = "This test does not pass." } of tests) {
    if (at && !found.has(`${at.line}:${at.column}`)) {
      found.set(`${at.line}:${at.column}`, { ...at, message: `${name}: ${message}` });
    }
  }
  return [...found.values()];
}
