import { zipOf } from "../fixture.ts";
import type { MadeUpStudent, MadeUpSubmission } from "./submission.ts";

type Text = MadeUpSubmission & { source: string };

/** Something wrong with how two answers are handed in. */
export interface PlantedFault {
  what: string;
  files(a: Text, b: Text, student: MadeUpStudent): Record<string, string | Buffer>;
  /** It takes someone to read it. */
  byHand?: boolean;
}

const name = ({ exercise }: MadeUpSubmission) => exercise.slug;

/** The first answer in another file, the second as it should be. */
const first = (
  what: string,
  file: (a: Text, student: MadeUpStudent) => [path: string, content: string | Buffer],
): PlantedFault => ({
  what,
  files: (a, b, student) => ({ ...Object.fromEntries([file(a, student)]), [`${name(b)}.ts`]: b.source }),
});

/** The faults that are planted in a class that was made up. */
export const faults: PlantedFault[] = [
  first("a browser's copy", (a) => [`${name(a)} (1).ts`, a.source]),
  first("a version's number", (a) => [`${name(a)}-2.ts`, a.source]),
  first("capitals", (a) => [`${name(a).toUpperCase()}.TS`, a.source]),
  first("JavaScript's ending", (a) => [`${name(a)}.js`, a.source]),
  first("a text's ending", (a) => [`${name(a)}.txt`, a.source]),
  first("two endings", (a) => [`${name(a)}.ts.txt`, a.source]),
  first("a byte order mark", (a) => [`${name(a)}.ts`, `\u{feff}${a.source}`]),
  first("UTF-16", (a) => [`${name(a)}.ts`, Buffer.from(`\u{feff}${a.source}`, "utf16le")]),
  first("UTF-16 the other way round, unmarked", (a) => [
    `${name(a)}.ts`,
    Buffer.from(a.source, "utf16le").swap16(),
  ]),
  first("Latin-1", (a) => [`${name(a)}.ts`, Buffer.from(`// für\n${ascii(a.source)}`, "latin1")]),
  first("code pasted as a text", (a) => ["onlinetext.html", `<p>${escaped(a.source)}</p>`]),
  first("code between a text's fences", (a) => ["answer.md", `My answer:\n\n\`\`\`ts\n${a.source}\`\`\`\n`]),
  first("a name that says nothing", (a) => ["homework.ts", a.source]),
  first("a name misspelt", (a) => [`${name(a).slice(0, -1)}x.ts`, a.source]),
  first("the student's name in the name", (a, { name: own }) => [`${own}_${name(a)}_final.ts`, a.source]),
  first("folders around it", (a) => [`my work/src/${name(a)}.ts`, a.source]),
  first("a folder named for it", (a) => [`${name(a)}/solution.ts`, a.source]),
  {
    what: "archives in archives",
    files: (a, b) => ({
      "upload.zip": zipOf({
        "work/again.zip": zipOf({ [`${name(a)}.ts`]: a.source }),
        [`${name(b)}.ts`]: b.source,
      }),
    }),
  },
  {
    what: "names that were mixed up",
    files: (a, b) => ({ [`${name(a)}.ts`]: b.source, [`${name(b)}.ts`]: a.source }),
  },
  {
    what: "a name that says nothing, and no export",
    files: (a, b) => ({ "homework.ts": a.source.replaceAll("export ", ""), [`${name(b)}.ts`]: b.source }),
    byHand: true,
  },
];

const ascii = (source: string) => source.replace(/[^\n -~]/g, "");

const escaped = (source: string) =>
  source
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "\u{201c}")
    .replaceAll("  ", "&nbsp; ")
    .replaceAll("\n", "<br>");
