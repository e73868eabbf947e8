import { InputError, type Problem, thereIsNo } from "@graded-descent/course";
import type { Assignment } from "../assignment/assignment.ts";
import { foldedId, idsOf, type StudentIds } from "../people/ids.ts";
import { matchPeople } from "../people/match.ts";
import { type RosterStudent, rosterIndex } from "../people/roster.ts";
import type { Adjustment } from "./adjustments.ts";
import { assignedColumns, type GradebookColumn, handedInColumns } from "./columns.ts";
import type { GradedSubmission } from "./graded-submission.ts";
import { grouped } from "./grouped.ts";
import { type Counted, countedAttempt, type GradingPolicy, type OwnTerms, twoDecimals } from "./policy.ts";
import { ResultsError } from "./read-results.ts";

export type { GradebookColumn };

/** The scores of a class: one row a student, one column an exercise. */
export interface Gradebook {
  exercises: GradebookColumn[];
  /** Those of the class list too who handed in nothing. */
  students: GradebookRow[];
  /** Whether an assignment says what there is to hand in; else it is what somebody handed in. */
  isAssigned: boolean;
}

/** One student of the class. */
export interface GradebookRow {
  student: string;
  id?: string;
  email?: string;
  /** All that is known of the student, by kind. */
  ids: StudentIds;
  /** By slug; none for what was neither handed in nor adjusted. */
  entries: Map<string, GradebookEntry>;
}

/** What a student has for an exercise. */
export interface GradebookEntry {
  /** The attempt that counts; none where only an adjustment speaks. */
  counted?: Counted;
  attempts: number;
  adjustments: Adjustment[];
  /** In the end; null while held. */
  points: number | null;
}

interface Options {
  policy: GradingPolicy;
  adjustments?: Adjustment[];
  /** Where the adjustments stand, for what is wrong with them. */
  adjustmentsFile?: string;
  /** By slug, in the order of the course. */
  titles?: ReadonlyMap<string, string>;
  /** Which exercises count how much, until when for whom, and who is of the class. */
  assignment?: AssignedWork;
  /** The points of exercises that nobody handed in, by slug. */
  maxPoints?: ReadonlyMap<string, number>;
}

/** What of an assignment a gradebook is made by. */
export type AssignedWork = Pick<Assignment, "exercises" | "extensions" | "roster">;

/** Makes the gradebook of a class: lateness by the policy first, a person's adjustments last. */
export function gradebook(graded: GradedSubmission[], options: Options): Gradebook {
  const { policy, adjustments = [], adjustmentsFile = "adjustments.csv", titles = new Map() } = options;
  const { assignment, maxPoints = new Map() } = options;
  const exercises = assignment
    ? assignedColumns(graded, assignment, { titles, maxPoints })
    : handedInColumns(graded, titles, { adjustments, maxPoints });
  const weighted = withPoints(graded, exercises);
  const roster = assignment?.roster ?? [];
  const lineOf = rosterIndex(roster);
  const own = new Map<RosterStudent | undefined, GradedSubmission[]>(roster.map((line) => [line, []]));
  for (const one of weighted) {
    const line = lineOf({ name: one.student, ids: one.ids ?? {} });
    const theirs = own.get(line);
    if (theirs) theirs.push(one);
    else own.set(line, [one]);
  }
  const others = byStudent(own.get(undefined) ?? []).map((own) => ({ own, row: rowOf(own[0], undefined) }));
  const listed = roster.map((line) => ({ own: own.get(line)!, row: rowOf(own.get(line)![0], line) }));
  const rows = [...others, ...listed];
  const book: Gradebook = {
    exercises,
    students: rows.map(({ row }) => row),
    isAssigned: assignment !== undefined,
  };
  const extensions = extensionsOf(book.students, assignment);
  for (const { own, row } of rows) {
    const terms = { freeDays: policy.lateDays, extension: extensions.get(row) };
    row.entries = countedEntries(exercises, own, policy, terms);
  }
  adjust(book, adjustments, adjustmentsFile);
  return book;
}

const rowOf = (graded: GradedSubmission | undefined, listed: RosterStudent | undefined): GradebookRow => {
  const name = listed?.name ?? graded!.student;
  const id = listed?.id ?? graded?.id;
  const email = listed?.email ?? graded?.email;
  const known = graded?.ids ?? idsOf({ unspecified: graded?.id, email: graded?.email });
  return { student: name, id, email, ids: { ...known, ...listed?.ids }, entries: new Map() };
};

/** Until when each student has who has longer than others; throws where one is nobody of the class list, or several. */
function extensionsOf(
  students: GradebookRow[],
  assignment: AssignedWork | undefined,
): Map<GradebookRow, string> {
  const found = new Map<GradebookRow, string>();
  for (const [called, until] of assignment?.extensions ?? []) {
    const people = students.map((row) => ({ ...row, name: row.student, row }));
    const { matched, ambiguous } = matchPeople([{ name: called, ids: {} }], people);
    if (matched.length > 0) found.set(matched[0].line.row, until);
    else if (ambiguous.length > 0)
      throw new ResultsError(`extensions: ${called}: ${ambiguous[0].why}; write an id`);
    else if (assignment?.roster) throw new ResultsError(`extensions: ${called} is nobody of the class list`);
  }
  return found;
}

/** All of a student's points; null while one is held. */
export function total({ entries }: GradebookRow): number | null {
  const points = [...entries.values()].map((entry) => entry.points);
  return points.includes(null) ? null : twoDecimals(points.reduce<number>((sum, one) => sum + one!, 0));
}

/** Every entry of the gradebook, student by student in the order of the exercises. */
export function entries({
  exercises,
  students,
}: Gradebook): { row: GradebookRow; column: GradebookColumn; entry: GradebookEntry }[] {
  return students.flatMap((row) =>
    exercises.flatMap((column) => {
      const entry = row.entries.get(column.slug);
      return entry ? [{ row, column, entry }] : [];
    }),
  );
}

/** Submissions of the exercises that count, their points in those that the exercise counts here. */
function withPoints(graded: GradedSubmission[], columns: GradebookColumn[]): GradedSubmission[] {
  const most = new Map(columns.map(({ slug, maxPoints }) => [slug, maxPoints]));
  return graded.flatMap((one) => {
    const maxPoints = most.get(one.report.exercise);
    if (maxPoints === undefined) return [];
    if (maxPoints === one.report.maxPoints) return [one];
    const { points } = one.report;
    const scaled = points === null ? null : twoDecimals((points * maxPoints) / one.report.maxPoints);
    return [{ ...one, report: { ...one.report, points: scaled, maxPoints } }];
  });
}

/** Two who bear one name are told apart by what the class's source knows them by. */
const byStudent = (graded: GradedSubmission[]): GradedSubmission[][] => [
  ...grouped(graded, ({ id, student }) => JSON.stringify([id, student])).values(),
];

/** Free late days are spent in the order of the exercises. */
function countedEntries(
  exercises: GradebookColumn[],
  own: GradedSubmission[],
  policy: GradingPolicy,
  { freeDays, extension }: OwnTerms,
): Map<string, GradebookEntry> {
  const entries = new Map<string, GradebookEntry>();
  for (const { slug } of exercises) {
    const attempts = own.filter(({ report }) => report.exercise === slug);
    if (attempts.length === 0) continue;
    const counted = countedAttempt(policy, attempts, { freeDays, extension });
    freeDays -= counted.freeDays;
    entries.set(slug, { counted, attempts: attempts.length, adjustments: [], points: counted.points });
  }
  return entries;
}

/** Everybody who is called so, by an id, a login, an address or a name. */
function meantBy(called: string, students: GradebookRow[]): GradebookRow[] {
  return students.filter(
    ({ student, id, ids }) =>
      student === called ||
      [id, ...Object.values(ids)].some((one) => one !== undefined && foldedId(one) === foldedId(called)),
  );
}

/** Applies all adjustments, or none and throws what is wrong with them. */
function adjust(
  { exercises, students }: Pick<Gradebook, "exercises" | "students">,
  adjustments: Adjustment[],
  file: string,
): void {
  const problems: Problem[] = [];
  const slugs = exercises.map(({ slug }) => slug);
  const applied = adjustments.map((adjustment) => {
    const { student, exercise, change, line } = adjustment;
    const meant = meantBy(student, students);
    const column = exercises.find(({ slug }) => slug === exercise);
    const problem = (message: string) => problems.push({ file, line, message });
    if (meant.length === 0) {
      const names = students.map((row) => row.student);
      problem(thereIsNo("student", student, names));
    }
    if (meant.length > 1)
      problem(
        `${student} are ${meant.length} students; write an id: ${meant.map(({ id }) => id).join(", ")}`,
      );
    if (!column) problem(thereIsNo("exercise", exercise, slugs));
    else if ("score" in change && change.score > column.maxPoints)
      problem(`${change.score} is more than the ${column.maxPoints} points of ${exercise}`);
    return { adjustment, row: meant[0] };
  });
  if (problems.length > 0) throw new InputError(problems);

  for (const { adjustment, row } of applied) {
    const { exercise, change } = adjustment;
    const entry = row.entries.get(exercise) ?? { attempts: 0, adjustments: [], points: 0 };
    row.entries.set(exercise, entry);
    entry.adjustments.push(adjustment);
    if ("score" in change) entry.points = change.score;
    else if (entry.points !== null) entry.points = Math.max(0, twoDecimals(entry.points + change.delta));
  }
}
