import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/** What Google Classroom leaves in Google Drive: `{name} - {file}`, all in one folder. */
export const googleDrive = layoutOfPaths({
  site: "Google Drive",
  title: "a Google Drive folder",
  example: "Ann Lee - step.ts",
  pattern: /^(?<name>[^/]+?) - (?<file>[^/]+\.[^/]+(?:\/.*)?)$/s,
  handedIn: ({ name, file }) =>
    file!.split("/")[0].includes(" - ")
      ? "does not say where the student’s name ends"
      : { name: file!, students: [studentOf(name!)] },
});
