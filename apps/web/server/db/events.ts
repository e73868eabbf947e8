import type { Kysely } from "kysely";
import type { EventTable, Schema } from "./schema.ts";

type Help = { kind: "hint"; hint: number } | { kind: "solution" };

/** Which hints and solutions each student was shown, each with the student's last attempt at that time. */
export interface Events {
  /** The same help shown again before the next attempt is recorded once. */
  record(student: string, exercise: string, help: Help): Promise<void>;
  /** The number of every hint the student has taken. */
  hintsTaken(student: string, exercise: string): Promise<Set<number>>;
}

/** Events in the database. */
export function storedEvents(db: Kysely<Schema>): Events {
  return {
    async record(student, exercise, help) {
      await db
        .insertInto("event")
        .values(({ selectFrom, fn, lit }) => ({
          student,
          exercise,
          kind: help.kind satisfies EventTable["kind"],
          hint: help.kind === "hint" ? help.hint : 0,
          attempt: selectFrom("submission")
            .select(fn.coalesce(fn.max("attempt"), lit(0)).as("last"))
            .where("student", "=", student)
            .where("exercise", "=", exercise),
        }))
        .onConflict((recorded) => recorded.constraint("one_event").doNothing())
        .execute();
    },

    async hintsTaken(student, exercise) {
      const rows = await db
        .selectFrom("event")
        .select("hint")
        .distinct()
        .where("student", "=", student)
        .where("exercise", "=", exercise)
        .where("kind", "=", "hint")
        .execute();
      return new Set(rows.map(({ hint }) => hint));
    },
  };
}
