import { type Layout, readByName, share } from "./layout.ts";

const NAME = /^(?<name>.+?)_(?<id>\d+)_assignsubmission_(?<plugin>[a-z]+)(?:_(?<file>.*))?$/s;

/**
 * What Moodle gives out: `{Full Name}_{participant}_assignsubmission_file/…`, before 4.1 with a `_` at the
 * folder's end, or without folders `{Full Name}_{participant}_assignsubmission_file_{file}`; `Participant_{participant}_…`
 * where marking is blind.
 */
export const moodle: Layout = {
  title: "a Moodle download",
  example: "Ann Lee_1042_assignsubmission_file/step.ts",
  isDownload: true,
  recognises: (entries) => share(entries, NAME),
  read: (entries) =>
    readByName(entries, { site: "Moodle", pattern: NAME }, ({ name, id, plugin, file }, entry, rest) => ({
      entry,
      name: [file, rest].filter(Boolean).join("/") || `${plugin}.html`,
      students: [{ name: name!.replaceAll("_", " "), id }],
    })),
};
