import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atomicWrite, isThere } from "@graded-descent/course";
import { messageOf } from "@graded-descent/grader/node";
import { StartError } from "./start-error.ts";

const LEAST = 32;

/** The secret that signs cookies: made at the first start, readable by the server's user alone. */
export async function readSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, "secret");
  try {
    if (!isThere(file)) {
      const secret = randomBytes(32).toString("base64url");
      await atomicWrite(file, secret, { file: 0o600, flush: true });
    }
    const secret = await readFile(file, "utf8");
    if (secret.trim().length >= LEAST) return secret;
    throw new StartError(
      `${file} holds ${secret.trim().length} characters, and the secret that signs cookies has at least ${LEAST}: put it back from a backup, or remove the file for a new one, to which every student is a new student.`,
    );
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `${file}, which holds the secret that signs cookies, cannot be read or made (${messageOf(error)}).`,
    );
  }
}
