import { messageOf } from "@graded-descent/grader/node";
import { parse } from "yaml";
import * as z from "zod";
import { idsOf } from "../../people/ids.ts";
import { type HandedIn, type ReviewItem, studentOf } from "../handed-in.ts";
import { textOf } from "../text.ts";
import { type Layout, split, unowned } from "./layout.ts";

const METADATA = "submission_metadata.yml";

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null || value === "" ? undefined : String(value)));

/** Its keys are Ruby's symbols. */
const Metadata = z.record(
  z.string(),
  z.object({
    ":submitters": z.array(z.object({ ":name": text, ":sid": text, ":email": text })).min(1),
    ":created_at": z.string().nullish(),
  }),
);

/** What Gradescope exports: `submission_{id}/…` for each, and in `submission_metadata.yml` whose it is; several are a group. */
export const gradescope: Layout = {
  title: "a Gradescope export",
  example: `${METADATA} beside submission_123/step.ts`,
  isDownload: true,
  recognises: (entries) => (entries.some(({ path }) => path === METADATA) ? 1 : 0),
  async read(entries) {
    const list = entries.find(({ path }) => path === METADATA);
    if (!list)
      return {
        handedIn: [],
        needsReview: entries.map((entry) => unowned(entry, `no ${METADATA} says whose it is`)),
      };
    const submissions = readMetadata(textOf(await list.read()));
    const missing = new Set(submissions.keys());
    const handedIn: HandedIn[] = [];
    const needsReview: ReviewItem[] = [];
    for (const entry of entries) {
      const [folder, name] = split(entry.path);
      const about = submissions.get(folder);
      missing.delete(folder);
      if (about && name) handedIn.push({ entry, name, ...about });
      else if (entry !== list) needsReview.push(unowned(entry, `${METADATA} does not say whose it is`));
    }
    for (const folder of missing) {
      const student = submissions
        .get(folder)!
        .students.map(({ name }) => name)
        .join(", ");
      needsReview.push({
        file: `${folder}/`,
        student,
        proposed: "",
        why: `is listed in ${METADATA}, and is not there`,
      });
    }
    const reason = "is the list of whose each submission is";
    return { handedIn, needsReview, leftOut: [{ file: list.file, reason, kind: "tools" }] };
  },
};

function readMetadata(yaml: string): Map<string, Pick<HandedIn, "students" | "group" | "submittedAt">> {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    throw new Error(`${METADATA} cannot be read as YAML: ${messageOf(error).split("\n")[0]}`);
  }
  const metadata = Metadata.safeParse(data ?? {});
  if (!metadata.success) {
    const { path, message } = metadata.error.issues[0];
    throw new Error(
      `${METADATA} is not as Gradescope writes it: ${path.join(" ") || "all of it"}: ${message}`,
    );
  }
  return new Map(
    Object.entries(metadata.data).map(([folder, { ":submitters": submitters, ":created_at": createdAt }]) => {
      const students = submitters.map(({ ":name": name, ":sid": sis, ":email": email }) =>
        studentOf(name ?? email ?? sis ?? folder, idsOf({ sis, email })),
      );
      return [
        folder,
        { students, group: students.length > 1 ? folder : undefined, submittedAt: isoOf(createdAt) },
      ];
    }),
  );
}

/** `2026-03-01 20:18:16.128590000 Z` is how Ruby writes a time. */
function isoOf(time: string | null | undefined): string | undefined {
  const [, day, clock, zone] = /^(\S+)[ T]([\d:]+)\S*? ?(Z|UTC|[+-]\d\d:?\d\d)$/.exec(time ?? "") ?? [];
  const date = new Date(`${day}T${clock}${zone === "UTC" ? "Z" : zone}`);
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}
