import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/**
 * What Moodle gives out: `{Full Name}_{participant}_assignsubmission_file/…`, before 4.1 with a `_` at the
 * folder's end, or without folders `{Full Name}_{participant}_assignsubmission_file_{file}`; `Participant_{participant}_…`
 * where marking is blind. What a teacher gave back is `…_assignfeedback_…`.
 */
export const moodle = layoutOfPaths({
  site: "Moodle",
  title: "a Moodle download",
  example: "Ann Lee_1042_assignsubmission_file/step.ts",
  pattern:
    /^(?<name>[^/]+?)_(?<id>\d+)_assignsubmission_(?<plugin>[a-z]+)(?:_(?<file>[^/]*))?(?:\/(?<rest>.*))?$/s,
  own: /^[^/]+_\d+_assignfeedback_/,
  handedIn: ({ name, id, plugin, file, rest }) => ({
    name: [file, rest].filter(Boolean).join("/") || `${plugin}.html`,
    students: [studentOf(name!.replaceAll("_", " "), { moodle: id! })],
  }),
});
