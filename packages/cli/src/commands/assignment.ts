import { basename, dirname, relative, resolve } from "node:path";
import { assignmentSchema, readRoster } from "@graded-descent/classroom";
import { isThere, loadCourse, thereIsNo, writeFiles } from "@graded-descent/course";
import { defineCommand } from "citty";
import { courseFolder, courseOption } from "../course.ts";
import { UsageError } from "../usage.ts";

export default defineCommand({
  meta: {
    name: "assignment",
    description: "Begin an assignment.yaml: which exercises count how much, until when, and for whom",
  },
  args: {
    file: { type: "positional", description: "the file to begin, such as assignment.yaml", required: true },
    exercises: {
      type: "string",
      description: "those that count, with commas between (else all of the course)",
      valueHint: "names",
    },
    roster: {
      type: "string",
      description:
        "the class list: an export of Canvas, Moodle, Gradescope or GitHub Classroom, or a CSV file",
      valueHint: "file",
    },
    course: courseOption,
  },
  async run({ args }) {
    const file = resolve(args.file);
    if (isThere(file)) throw new UsageError(`${args.file} is there already; name a new file`);
    const { exercises } = await loadCourse(courseFolder(args.course));
    const known = [...exercises.keys()];
    const asked = args.exercises?.split(",").flatMap((name) => name.trim() || []) ?? known;
    const unknown = asked.find((slug) => !exercises.has(slug));
    if (unknown) throw new UsageError(thereIsNo("exercise called", unknown, known));
    if (asked.length === 0) throw new UsageError(`--exercises needs one of ${known.join(", ")}`);
    const students = args.roster === undefined ? undefined : await readRoster(args.roster);
    const roster = args.roster && relative(dirname(file), resolve(args.roster)).replaceAll("\\", "/");
    const points = asked.map((slug) => `  ${slug}: ${exercises.get(slug)!.points}`);
    const schema = `${JSON.stringify(assignmentSchema(), null, 2)}\n`;
    await writeFiles(
      dirname(file),
      new Map([
        [basename(file), assignmentText(points, roster)],
        ["assignment.schema.json", schema],
      ]),
    );
    const who = students ? `, ${students.length} students` : "";
    console.log(
      `${args.file} is begun: ${asked.length} exercises${who}. \`gd bulk <class> --out graded --assignment ${args.file}\` grades by it.`,
    );
  },
});

/** What it holds, with the keys that are left to be said as comments. */
const assignmentText = (
  points: string[],
  roster: string | undefined,
) => `# yaml-language-server: $schema=assignment.schema.json
${roster === undefined ? "# roster: class-list.csv" : `roster: ${JSON.stringify(roster)}`}
exercises: # and the points that each counts
${points.join("\n")}
# due: 2026-11-20T23:59+01:00
# late:
#   graceMinutes: 15
#   percentPerDay: 10
# extensions: # by id, login, address or name
#   ann@uni.example: 2026-11-24T23:59+01:00
`;
