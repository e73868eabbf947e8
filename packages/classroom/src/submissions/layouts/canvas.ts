import { idsOf } from "../../people/ids.ts";
import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

const NAME =
  /^(?:(?!LATE_|anon_)(?<name>[^/]+?)_)?(?<late>LATE_)?(?:anon_(?<anon>[^_/]+)|(?<user>\d+))_(?:(?<attachment>\d+)_(?<file>.+)|(?<entry>text|link)\.html)$/s;

/** What Canvas gives out as submissions.zip: `{name}[_LATE]_{user}_{attachment}_{file}`, all in one folder. */
export const canvas = layoutOfPaths({
  site: "Canvas",
  title: "a Canvas download",
  example: "leeann_LATE_1042_99871_step.ts",
  pattern: NAME,
  handedIn({ name, late, anon, user, attachment, file, entry: kind }, entry) {
    return {
      entry: kind === "link" ? { ...entry, refused: "is a link to a page, not code" } : entry,
      name: file ?? `${kind}.html`,
      students: [
        anon
          ? studentOf(`anon_${anon}`, { anonymous: anon })
          : studentOf(name ?? user!, idsOf({ canvas: user })),
      ],
      late: late !== undefined,
      order: Number(attachment ?? 0),
    };
  },
});
