import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PGliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { freeOn, NEW_DATABASE } from "../disk-space.ts";
import { StartError } from "../start-error.ts";
import { type Connection, openConnection } from "./connection.ts";
import { up as createSubmission } from "./migrations/001-submission.ts";
import { up as createKeeping } from "./migrations/002-keeping.ts";
import { up as createTurns } from "./migrations/003-turns.ts";
import { up as createTestCounts } from "./migrations/004-test-counts.ts";
import type { Schema } from "./schema.ts";
import { openThread } from "./thread.ts";

export interface Database {
  db: Kysely<Schema>;
  /** Calls back when the database had stopped and is open again. */
  onReopen: Connection["onReopen"];
}

const migrations = {
  "001-submission": { up: createSubmission },
  "002-keeping": { up: createKeeping },
  "003-turns": { up: createTurns },
  "004-test-counts": { up: createTestCounts },
};

/**
 * Opens the database in a data folder that this process has locked, and brings its tables up to date. Calls `warn` should
 * the database stop later on.
 */
export async function openDatabase(
  dataDir: string,
  warn: (sentence: string) => void = console.error,
): Promise<Database> {
  const pglite = await openFolder(dataDir, warn);
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return { db, onReopen: pglite.onReopen };
}

/** A new database is made under another name first, so that a start that is interrupted leaves no incomplete one. */
async function openFolder(dataDir: string, warn: (sentence: string) => void): Promise<Connection> {
  const folder = join(dataDir, "db");
  if (!existsSync(folder)) {
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    await refuseFullDisk(dataDir);
    const thread = await openThread(draft, { make: true }).catch(({ message }: Error) => {
      throw new StartError(`No database can be made in ${folder} (${message}).`);
    });
    await thread.close();
    renameSync(draft, folder);
  }
  return openConnection(folder, warn).catch(({ message }: Error) => {
    throw new StartError(
      `${folder} holds no database that opens (${message}): put a backup in its place, or set DATA_DIR to another folder.`,
    );
  });
}

async function refuseFullDisk(dataDir: string): Promise<void> {
  const free = await freeOn(dataDir);
  if (free >= NEW_DATABASE) return;
  const mib = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MiB`;
  throw new StartError(
    `The disk of ${dataDir} has ${mib(free)} left, and a new database needs ${mib(NEW_DATABASE)}: make space, or set DATA_DIR to another folder.`,
  );
}
