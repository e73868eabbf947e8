import type { Attention, HandedIn } from "../handed-in.ts";
import { type Layout, nobodys, share, split } from "./layout.ts";

const NAME =
  /^(?:(?!LATE_|anon_)(?<name>.+?)_)?(?<late>LATE_)?(?:anon_(?<anon>[^_]+)|(?<user>\d+))_(?:(?<attachment>\d+)_(?<file>.+)|(?<entry>text|link)\.html)$/;

/** What Canvas gives out as submissions.zip: `{name}[_LATE]_{user}_{attachment}_{file}`, all in one folder. */
export const canvas: Layout = {
  title: "a Canvas download",
  example: "leeann_LATE_1042_99871_step.ts",
  isDownload: true,
  recognises: (entries) => share(entries, NAME),
  read(entries) {
    const handedIn: HandedIn[] = [];
    const attention: Attention[] = [];
    for (const entry of entries) {
      const [first, rest] = split(entry.path);
      const about = NAME.exec(first)?.groups;
      if (!about) {
        attention.push(nobodys(entry, "is not named as Canvas names files"));
        continue;
      }
      const { name, late, anon, user, attachment, file = `${about.entry}.html` } = about;
      handedIn.push({
        entry: about.entry === "link" ? { ...entry, refused: "is a link to a page, not code" } : entry,
        name: rest ? `${file}/${rest}` : file,
        students: [anon ? { name: `anon_${anon}`, id: anon } : { name: name ?? user, id: user }],
        late: late !== undefined,
        order: Number(attachment ?? 0),
      });
    }
    return { handedIn, attention };
  },
};
