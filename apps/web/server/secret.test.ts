import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "./fixture.ts";
import { readSecret } from "./secret.ts";
import { StartError } from "./start-error.ts";

test("a secret is made once a data folder, and is for its owner's eyes", async () => {
  const [one, other] = [await emptyFolder(), await emptyFolder()];
  onTestFinished(one.remove);
  onTestFinished(other.remove);
  const secret = await readSecret(one.folder);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(await readSecret(one.folder)).toBe(secret);
  expect(await readSecret(other.folder)).not.toBe(secret);
  expect(statSync(join(one.folder, "secret")).mode & 0o777).toBe(0o600);
});

test.each(["", "\n", "too short\n"])("a secret of %j is refused in one sentence", async (content) => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  const file = join(folder, "secret");
  writeFileSync(file, content);
  await expect(readSecret(folder)).rejects.toThrow(
    new StartError(
      `${file} holds ${content.trim().length} characters, and the secret that signs cookies has at least 32: put it back from a backup, or remove the file for a new one, to which every student is a new student.`,
    ),
  );
});

test("a secret that cannot be read is said in one sentence", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  const file = join(folder, "secret");
  mkdirSync(file);
  await expect(readSecret(folder)).rejects.toThrow(
    `${file}, which holds the secret that signs cookies, cannot be read or made (EISDIR`,
  );
});
