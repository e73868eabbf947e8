import type { Exercise } from "./load.ts";
import type { Problem } from "./problem.ts";
import { publicView } from "./public-view.ts";

/** Shorter lines are too alike everywhere to give anything away. */
const DISTINCTIVE = 30;

/** What of the hidden tests, the solutions and the mistakes can be found in what students are given to read. */
export function leaks(exercise: Exercise): Problem[] {
  const { slug, solution, accepted, hidden, mistakes } = exercise;
  const { starter, ...view } = publicView(exercise);
  const given = squeeze(
    Object.values(view)
      .filter((value) => typeof value === "string")
      .join("\n"),
  );
  const begun = squeeze(starter);

  const ofSource = (file: string, source: string): Problem[] =>
    source.split("\n").flatMap((text, i) => {
      const piece = squeeze(text);
      const isCode = piece.length >= DISTINCTIVE && !/^(\/?\*|\/\/)/.test(piece);
      if (!isCode || begun.includes(piece) || !given.includes(piece)) return [];
      return [{ file, line: i + 1, message: "this line stands in what students are given to read" }];
    });
  const ofHidden = hidden.tests
    .filter(({ name }) => given.includes(squeeze(name)))
    .map(({ name }) => ({
      file: `${slug}/tests/hidden.ts`,
      message: `the name "${name}" stands in what students are given to read`,
    }));
  return [
    ...ofHidden,
    ...ofSource(`${slug}/solution.ts`, solution),
    ...[...accepted, ...mistakes].flatMap(({ file, source }) => ofSource(file, source)),
  ];
}

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
