import { type Kysely, type Selectable, sql } from "kysely";
import type { Draft, NewDraft } from "../../shared/api.ts";
import type { DraftTable, Schema } from "./schema.ts";

/** The code that each student is working on, as far as the server was told. */
export interface Drafts {
  find(student: string, exercise: string): Promise<Draft | undefined>;
  /** By the slug of each exercise that the student has a draft of. */
  all(student: string): Promise<Map<string, Draft>>;
  /** Replaces revision `base`; where the stored draft has another revision by now, it stays, and is returned. */
  save(student: string, exercise: string, draft: NewDraft): Promise<{ saved: boolean; draft: Draft }>;
}

/** Drafts in the database. */
export function storedDrafts(db: Kysely<Schema>): Drafts {
  const ofStudent = (student: string) => db.selectFrom("draft").selectAll().where("student", "=", student);

  const find = async (student: string, exercise: string) => {
    const row = await ofStudent(student).where("exercise", "=", exercise).executeTakeFirst();
    return row && asDraft(row);
  };

  return {
    find,

    async all(student) {
      return new Map((await ofStudent(student).execute()).map((row) => [row.exercise, asDraft(row)]));
    },

    async save(student, exercise, { source, base }) {
      const row = await db
        .insertInto("draft")
        .values({ student, exercise, source, revision: 1 })
        .onConflict((stored) =>
          stored
            .columns(["student", "exercise"])
            .doUpdateSet(({ ref, eb }) => ({
              source,
              revision: eb(ref("draft.revision"), "+", 1),
              updated_at: sql<Date>`now()`,
            }))
            .where("draft.revision", "=", base)
            .where("draft.source", "!=", source),
        )
        .returningAll()
        .executeTakeFirst();
      if (row) return { saved: true, draft: asDraft(row) };
      const stored = (await find(student, exercise))!;
      return { saved: stored.source === source, draft: stored };
    },
  };
}

const asDraft = ({ source, revision, updated_at }: Selectable<DraftTable>): Draft => ({
  source,
  revision,
  updatedAt: updated_at.toISOString(),
});
