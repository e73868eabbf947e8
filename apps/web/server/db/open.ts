import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { StartError } from "../start-error.ts";
import { up as createSubmission } from "./migrations/001-submission.ts";
import { up as createKeeping } from "./migrations/002-keeping.ts";
import { up as createTurns } from "./migrations/003-turns.ts";
import type { Schema } from "./schema.ts";

/** The database, once for our tables and once as the queue wants it. */
export interface Database {
  db: Kysely<Schema>;
  pglite: PGlite;
}

// PostgreSQL's own 128 MB of buffers would be most of the server's memory, and help nothing at this size.
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

const migrations = {
  "001-submission": { up: createSubmission },
  "002-keeping": { up: createKeeping },
  "003-turns": { up: createTurns },
};

/** Opens the database in a data folder that this process has locked, and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Database> {
  const pglite = await openFolder(join(dataDir, "db"));
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return { db, pglite };
}

/** A folder is made under another name first, so that a start cut short leaves no half-made database. */
async function openFolder(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    await (await PGlite.create(draft)).close();
    renameSync(draft, folder);
  }
  return PGlite.create(folder, { startParams }).catch(() => {
    throw new StartError(
      `${folder} holds no database that opens: put a backup in its place, or set DATA_DIR to another folder.`,
    );
  });
}
