import { studentOf } from "../handed-in.ts";
import { layoutOfPaths, localTime } from "./layout.ts";

/** What Moodle's Virtual Programming Lab gives out: `{name} {id}/{date and time}/{file}`; beside each attempt its own `{date and time}.ceg/`. */
export const vpl = layoutOfPaths({
  site: "VPL",
  title: "a download of VPL",
  example: "Ann Lee 1042/2026-01-12-23-03-10/step.ts",
  pattern: /^(?<name>[^/]+) (?<id>\d+)\/(?<time>\d{4}(?:-\d\d){5})\/(?<file>.+)$/s,
  own: /^[^/]+\/\d{4}(?:-\d\d){5}\.ceg\//,
  handedIn: ({ name, id, time, file }) => ({
    name: file!,
    students: [studentOf(name!, { vpl: id! })],
    submittedAt: localTime(time),
  }),
});
