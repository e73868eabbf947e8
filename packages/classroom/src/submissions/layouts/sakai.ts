import { type HandedInFile, studentOf } from "../handed-in.ts";
import { textOf } from "../text.ts";
import { layoutOfPaths, localTime } from "./layout.ts";

const STUDENT = String.raw`(?<folder>(?:[^/]+/)?(?:(?<last>[^/(),]+), ?)?(?<first>[^/()]+)\((?<login>[^/()]+)\))`;
const OWN_FILES = String.raw`timestamp\.txt|comments\.txt|feedbackText\.html|rubric[^/]*`;

/** What Sakai gives out: `{assignment}/{Last}, {First}({login})/Submission attachment(s)/{file}`; beside it are its own files and the teacher's feedback. */
export const sakai = layoutOfPaths({
  site: "Sakai",
  title: "a Sakai download",
  example: "Homework 1/Lee, Ann(annlee)/Submission attachment(s)/step.ts",
  pattern: new RegExp(
    `^${STUDENT}/(?:Submission attachment\\(s\\)/(?<file>.+)|(?<text>[^/]*submissionText\\.html?))$`,
    "su",
  ),
  own: new RegExp(
    `^(?:[^/]+/)?grades\\.(?:csv|xlsx?)$|^(?:[^/]+/)?[^/]+\\([^/()]+\\)/(?:(?:${OWN_FILES})$|[^/]*feedback[^/]*/)`,
    "i",
  ),
  context: readTimes,
  handedIn: ({ folder, last, first, login, file, text }, _, times) => ({
    name: file ?? text!,
    students: [studentOf([first, last].filter(Boolean).join(" ").trim(), { login: login! })],
    submittedAt: localTime(times.get(folder!)),
  }),
});

/** The digits of each student's `timestamp.txt`, `20260112230310000`, by the student's folder. */
async function readTimes(entries: HandedInFile[]): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  for (const entry of entries) {
    const folder = /^(.+)\/timestamp\.txt$/.exec(entry.path)?.[1];
    if (folder !== undefined && !entry.refused)
      times.set(
        folder,
        textOf(await entry.read())
          .trim()
          .slice(0, 14),
      );
  }
  return times;
}
