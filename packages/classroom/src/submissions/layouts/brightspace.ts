import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/**
 * What Brightspace (D2L) gives out: `{user}-{folder} - {name} - {Jan 12, 2026 1103 PM}/{file}`, or the same with
 * ` - {file}` in the place of a folder. The hour comes before the minutes without a colon: `105 PM` is 13:05.
 */
export const brightspace = layoutOfPaths({
  site: "Brightspace",
  title: "a Brightspace download",
  example: "12345-678901 - Ann Lee - Jan 12, 2026 1103 PM/step.ts",
  pattern:
    /^(?<user>\d+)-\d+ - (?<name>[^/]+?) - (?<time>\p{L}+\.? \d{1,2}, \d{4} \d{1,2}[:.]?\d\d [AP]M)(?:\/| - )(?<file>.+)$/su,
  own: /^index\.html?$/i,
  handedIn: ({ user, name, time, file }) => ({
    name: file!,
    students: [studentOf(name!, { brightspace: user! })],
    submittedAt: timeOf(time!),
  }),
});

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function timeOf(text: string): string | undefined {
  const [, month, day, year, hour, minute, half] =
    /^(\p{L}+)\.? (\d+), (\d+) (\d{1,2})[:.]?(\d\d) ([AP])M$/u.exec(text) ?? [];
  const number = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const hours = (Number(hour) % 12) + (half === "P" ? 12 : 0);
  const two = (value: string | number) => String(value).padStart(2, "0");
  return `${year}-${two(number)}-${two(day)}T${two(hours)}:${minute}:00`;
}
