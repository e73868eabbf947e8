import { messageOf } from "@graded-descent/grader/node";
import { idsOf } from "../../people/ids.ts";
import { type HandedIn, type ReviewItem, studentOf } from "../handed-in.ts";
import { words } from "../naming.ts";
import { type Layout, unowned } from "./layout.ts";

/** The groups that a pattern may name. */
const GROUPS = ["student", "exercise", "timestamp", "late", "attempt", "id", "email", "group"];

/** Files named in any other way: a regular expression with the group `student`, and others that say more; throws a sentence where it is none. */
export function pattern(expression: string): Layout {
  const regex = compile(expression);
  return {
    title: "files that --pattern describes",
    example: expression,
    isDownload: false,
    recognises: () => 1,
    read(entries, { slugs }) {
      const handedIn: HandedIn[] = [];
      const needsReview: ReviewItem[] = [];
      for (const entry of entries) {
        const about = regex.exec(entry.path)?.groups;
        if (!about?.student) {
          needsReview.push(unowned(entry, "does not match --pattern"));
          continue;
        }
        const { student, exercise = "", timestamp, late, attempt, id, email, group } = about;
        handedIn.push({
          entry,
          name: entry.path,
          students: [studentOf(student, idsOf({ unspecified: id, email }))],
          group,
          exercise: slugs.find((slug) => slug === words(exercise).join("-")),
          attempt: Number(attempt) || undefined,
          late: late !== undefined && late !== "",
          submittedAt: isoOf(timestamp),
        });
      }
      return { handedIn, needsReview };
    },
  };
}

function compile(expression: string): RegExp {
  const given = [...expression.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map(([, name]) => name);
  const unknown = given.find((name) => !GROUPS.includes(name));
  if (unknown) throw new Error(`--pattern has a group ${unknown}; the groups are ${GROUPS.join(", ")}`);
  if (!given.includes("student"))
    throw new Error("--pattern needs a group that names the student: (?<student>[^/]+)");
  try {
    return new RegExp(expression, "u");
  } catch (error) {
    throw new Error(`--pattern is no regular expression: ${messageOf(error)}`);
  }
}

/** `20260301-2018`, or what JavaScript takes for a time; in UTC where no zone is said. */
function isoOf(timestamp = ""): string | undefined {
  const digits = /^(\d{4})\D?(\d\d)\D?(\d\d)\D?(\d\d)\D?(\d\d)\D?(\d\d)?$/.exec(timestamp)?.slice(1);
  const [year, month, day, hour, minute, second = 0] = (digits ?? []).map((part) => Number(part ?? 0));
  const date = digits ? new Date(Date.UTC(year, month - 1, day, hour, minute, second)) : new Date(timestamp);
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}
