import { type HandedInFile, studentOf } from "../handed-in.ts";
import { textOf } from "../text.ts";
import { layoutOfPaths, localTime, type NamedPathsContext } from "./layout.ts";

const TIME = String.raw`\d{4}(?:-\d\d){5}`;
const SLIP = new RegExp(`^(?<whose>[^/]+)_attempt_${TIME}\\.txt$`);

/**
 * What Blackboard gives out: `{assignment}_{login}_attempt_{date and time}_{file}`, and for each attempt a `.txt` that
 * says whose it is. An assignment's name and a login may have a `_` each: then that `.txt` says where the login begins.
 */
export const blackboard = layoutOfPaths({
  site: "Blackboard",
  title: "a Blackboard download",
  example: "Homework 1_annlee_attempt_2026-01-12-23-03-10_step.ts",
  pattern: new RegExp(`^(?<whose>[^/]+)_attempt_(?<time>${TIME})_(?<file>.+)$`, "s"),
  own: SLIP,
  context: readSlips,
  handedIn({ whose, time, file }, _, slips) {
    const slip = slips.get(whose!);
    const [login, name] = slip?.split("\n") ?? [];
    const ownLogin = login ?? whose!.slice(whose!.lastIndexOf("_") + 1);
    return {
      name: file!,
      students: [studentOf(name || ownLogin, { login: ownLogin })],
      submittedAt: localTime(time),
    };
  },
});

/** Each `.txt` begins with `Name: Ann Lee (annlee)`; the name and the login, by what stands before `_attempt_`. */
async function readSlips(entries: HandedInFile[]): Promise<NamedPathsContext> {
  const slips = new Map<string, string>();
  for (const entry of entries) {
    const whose = SLIP.exec(entry.path)?.groups?.whose;
    if (whose === undefined || entry.refused) continue;
    const text = textOf(await entry.read());
    const [, name, login] =
      /^[^:\n]+:[ \t]*(.*?)[ \t]*\(([^()\n]+)\)[ \t]*\r?$/m.exec(text.split("\n", 1)[0]) ?? [];
    if (login && whose.endsWith(`_${login}`)) slips.set(whose, `${login}\n${name}`);
  }
  return slips;
}
