import { SourceMap } from "node:module";

/** What a test file does that ends the thread it runs in. */
export const FAULTS = {
  slow: "does not come to an end",
  memory: "takes too much memory",
  died: "ends the thread that runs it",
};

/** A line of a course's file. */
export interface Origin {
  file: string;
  line: number;
}

/** The innermost of some places in a bundle that is in the course's own files, or in the test file itself. */
export function originOf(
  map: string,
  places: { line: number; column: number }[],
  files: readonly string[],
): Origin | undefined {
  const sources = new SourceMap(JSON.parse(map));
  for (const { line, column } of places) {
    const place = sources.findOrigin(line, column);
    if ("fileName" in place && (files.includes(place.fileName) || !place.fileName.startsWith(".."))) {
      return { file: place.fileName, line: place.lineNumber };
    }
  }
  return undefined;
}
