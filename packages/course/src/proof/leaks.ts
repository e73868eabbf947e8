import type { Exercise } from "../exercise/load.ts";
import { publicView } from "../exercise/public-view.ts";
import { commentsOf, withoutComments } from "../exercise/source.ts";
import type { Problem } from "../files/problem.ts";

/** Where an instructor writes what students read. */
const files: Record<string, string> = {
  statement: "README.md",
  after: "after.md",
  testsSource: "tests/visible.ts",
};

/** Shorter lines are too alike everywhere to give anything away. */
const DISTINCTIVE = 30;

/** What of the hidden tests, the solutions and the mistakes can be found in what students are given to read. */
export function leaks(exercise: Exercise): Problem[] {
  const { slug, solution, accepted, hidden, mistakes } = exercise;
  const { starter, ...view } = publicView(exercise);
  const given = Object.entries(view).flatMap(([key, value]) =>
    typeof value === "string"
      ? [{ file: `${slug}/${files[key] ?? "exercise.yaml"}`, text: squeeze(value) }]
      : [],
  );
  given.push(...exercise.hints.map((hint) => ({ file: `${slug}/exercise.yaml`, text: squeeze(hint) })));
  const begun = squeeze(withoutComments(starter));
  given.push({ file: `${slug}/starter.ts`, text: squeeze(commentsOf(starter)) });
  const findings = (what: string, piece: string) => {
    const place = given.find(({ text }) => text.includes(piece));
    if (!place) return [];
    return [
      {
        message: `${what} stands in what students are given to read`,
        why: "students would read it before they have thought of it",
        todo: `say it in other words in ${place.file}`,
      },
    ];
  };

  const ofSource = (file: string, source: string): Problem[] =>
    source.split("\n").flatMap((text, i) => {
      const line = text.trim().replace(/;$/, "");
      const isCode = line.length >= DISTINCTIVE && !/^(\/?\*|\/\/)/.test(line);
      const piece = squeeze(line);
      if (!isCode || begun.includes(piece)) return [];
      return findings("this line", piece).map((finding) => ({ file, line: i + 1, ...finding }));
    });
  const ofHidden = hidden.tests.flatMap(({ name }) =>
    findings(`the name "${name}"`, squeeze(name)).map((finding) => ({
      file: `${slug}/tests/hidden.ts`,
      ...finding,
    })),
  );
  return [
    ...ofHidden,
    ...ofSource(`${slug}/solution.ts`, solution),
    ...[...accepted, ...mistakes].flatMap(({ file, source }) => ofSource(file, source)),
  ];
}

const squeeze = (text: string) => text.replace(/\s+/g, "");
