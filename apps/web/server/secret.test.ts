import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSecret } from "./secret.ts";
import { emptyFolder } from "./testing.ts";

test("a secret is made once a data folder, and is for its owner's eyes", async () => {
  const [one, other] = [await emptyFolder(), await emptyFolder()];
  onTestFinished(one.remove);
  onTestFinished(other.remove);
  const secret = readSecret(one.folder);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(readSecret(one.folder)).toBe(secret);
  expect(readSecret(other.folder)).not.toBe(secret);
  expect(statSync(join(one.folder, "secret")).mode & 0o777).toBe(0o600);
});
