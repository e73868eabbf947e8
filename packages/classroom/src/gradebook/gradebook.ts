import { InputError, type Problem, thereIsNo } from "@graded-descent/course";
import type { Adjustment } from "./adjustments.ts";
import type { GradedSubmission } from "./graded-submission.ts";
import { grouped } from "./grouped.ts";
import { type Counted, countedAttempt, type GradingPolicy, twoDecimals } from "./policy.ts";

/** The scores of a class: one row a student, one column an exercise. */
export interface Gradebook {
  exercises: GradebookColumn[];
  students: GradebookRow[];
}

/** One exercise of the class. */
export interface GradebookColumn {
  slug: string;
  title: string;
  maxPoints: number;
}

/** One student of the class. */
export interface GradebookRow {
  student: string;
  id?: string;
  email?: string;
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
}

/** Makes the gradebook of a class: lateness by the policy first, a person's adjustments last. */
export function gradebook(graded: GradedSubmission[], options: Options): Gradebook {
  const { policy, adjustments = [], adjustmentsFile = "adjustments.csv", titles = new Map() } = options;
  const exercises = columns(graded, titles);
  const students = [...byStudent(graded)].map(([, own]): GradebookRow => {
    const [{ student, id, email }] = own;
    return { student, id, email, entries: countedEntries(exercises, own, policy) };
  });
  adjust({ exercises, students }, adjustments, adjustmentsFile);
  return { exercises, students };
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

function columns(graded: GradedSubmission[], titles: ReadonlyMap<string, string>): GradebookColumn[] {
  const maxPoints = new Map(graded.map(({ report }) => [report.exercise, report.maxPoints]));
  const inOrder = new Set([...titles.keys(), ...maxPoints.keys()]);
  return [...inOrder]
    .filter((slug) => maxPoints.has(slug))
    .map((slug) => ({ slug, title: titles.get(slug) ?? slug, maxPoints: maxPoints.get(slug)! }));
}

/** Two who bear one name are told apart by what the class's source knows them by. */
function byStudent(graded: GradedSubmission[]): Map<string, GradedSubmission[]> {
  return grouped(graded, ({ id, student }) => JSON.stringify([id, student]));
}

/** Free late days are spent in the order of the exercises. */
function countedEntries(
  exercises: GradebookColumn[],
  own: GradedSubmission[],
  policy: GradingPolicy,
): Map<string, GradebookEntry> {
  const entries = new Map<string, GradebookEntry>();
  let freeDays = policy.lateDays;
  for (const { slug } of exercises) {
    const attempts = own.filter(({ report }) => report.exercise === slug);
    if (attempts.length === 0) continue;
    const counted = countedAttempt(policy, attempts, freeDays);
    freeDays -= counted.freeDays;
    entries.set(slug, { counted, attempts: attempts.length, adjustments: [], points: counted.points });
  }
  return entries;
}

/** Applies all adjustments, or none and throws what is wrong with them. */
function adjust({ exercises, students }: Gradebook, adjustments: Adjustment[], file: string): void {
  const problems: Problem[] = [];
  const slugs = exercises.map(({ slug }) => slug);
  const applied = adjustments.map((adjustment) => {
    const { student, exercise, change, line } = adjustment;
    const meant = students.filter((row) => [row.student, row.id, row.email].includes(student));
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
