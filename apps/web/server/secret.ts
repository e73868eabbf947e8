import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

const LEAST = 32;

/** The secret that signs cookies: made at the first start, readable by the server's user alone. */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    if (!existsSync(file)) make(file);
    const secret = readFileSync(file, "utf8");
    if (secret.trim().length >= LEAST) return secret;
    throw new StartError(
      `${file} holds ${secret.trim().length} characters, and the secret that signs cookies has at least ${LEAST}: put it back from a backup, or remove the file for a new one, to which every student is a new student.`,
    );
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `${file}, which holds the secret that signs cookies, cannot be read or made (${(error as Error).message}).`,
    );
  }
}

/** Writes it under another name first, so that an interrupted start leaves no incomplete file. */
function make(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  renameSync(draft, file);
}
