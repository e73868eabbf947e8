import type { Exercise } from "../exercise/load.ts";
import { publicView } from "../exercise/public-view.ts";
import { commentsOf, withoutComments } from "../exercise/source.ts";
import type { Problem } from "../files/problem.ts";

/** The file in which an instructor writes each field that students read. */
const files: Record<string, string> = {
  statement: "README.md",
  after: "after.md",
  testsSource: "tests/visible.ts",
};

/** Characters. A shorter line may be the same by chance, so it is not searched for. */
const DISTINCTIVE = 30;

/** Finds names of hidden tests, and lines of solutions and mistakes, in the texts that students are given. */
export function leaks(exercise: Exercise): Problem[] {
  const { slug, solution, accepted, hidden, mistakes } = exercise;
  const { starter, ...view } = publicView(exercise);
  const published = Object.entries(view).flatMap(([key, value]) =>
    typeof value === "string"
      ? [{ file: `${slug}/${files[key] ?? "exercise.yaml"}`, text: withoutSpaces(value) }]
      : [],
  );
  published.push(
    ...exercise.hints.map((hint) => ({ file: `${slug}/exercise.yaml`, text: withoutSpaces(hint) })),
  );
  published.push({ file: `${slug}/starter.ts`, text: withoutSpaces(commentsOf(starter)) });
  const starterCode = withoutSpaces(withoutComments(starter));
  const search = (what: string, piece: string) => {
    const place = published.find(({ text }) => text.includes(piece));
    if (!place) return [];
    return [
      {
        message: `${what} is in what students are given to read`,
        why: "students would read it before they have thought of it",
        todo: `say it in other words in ${place.file}`,
      },
    ];
  };

  const ofSource = (file: string, source: string): Problem[] =>
    source.split("\n").flatMap((text, i) => {
      const line = text.trim().replace(/;$/, "");
      const isCode = line.length >= DISTINCTIVE && !/^(\/?\*|\/\/)/.test(line);
      const piece = withoutSpaces(line);
      if (!isCode || starterCode.includes(piece)) return [];
      return search("this line", piece).map((finding) => ({ file, line: i + 1, ...finding }));
    });
  const ofHidden = hidden.tests.flatMap(({ name }) =>
    search(`the name "${name}"`, withoutSpaces(name)).map((finding) => ({
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

const withoutSpaces = (text: string) => text.replace(/\s+/g, "");
