import { type Layout, readByName, share } from "./layout.ts";

const NAME =
  /^(?:(?!LATE_|anon_)(?<name>.+?)_)?(?<late>LATE_)?(?:anon_(?<anon>[^_]+)|(?<user>\d+))_(?:(?<attachment>\d+)_(?<file>.+)|(?<entry>text|link)\.html)$/;

/** What Canvas gives out as submissions.zip: `{name}[_LATE]_{user}_{attachment}_{file}`, all in one folder. */
export const canvas: Layout = {
  title: "a Canvas download",
  example: "leeann_LATE_1042_99871_step.ts",
  isDownload: true,
  recognises: (entries) => share(entries, NAME),
  read: (entries) =>
    readByName(entries, { site: "Canvas", pattern: NAME }, (about, entry, rest) => {
      const { name, late, anon, user, attachment, file = `${about.entry}.html` } = about;
      return {
        entry: about.entry === "link" ? { ...entry, refused: "is a link to a page, not code" } : entry,
        name: rest ? `${file}/${rest}` : file,
        students: [anon ? { name: `anon_${anon}`, id: anon } : { name: name ?? user!, id: user }],
        late: late !== undefined,
        order: Number(attachment ?? 0),
      };
    }),
};
