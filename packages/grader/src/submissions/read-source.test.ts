import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "../exercise/fixture.ts";
import { readSource } from "./read-source.ts";

test("the hash is of the file's bytes (FIPS 180-2, the message abc)", async () => {
  const dir = await writeFolder({ "a.ts": "abc" });
  expect(await readSource(join(dir, "a.ts"))).toEqual({
    source: "abc",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});

test("a huge file is hashed whole (FIPS 180-2, a million times a) and read as far as it takes", async () => {
  const dir = await writeFolder({ "a.ts": "a".repeat(1_000_000) });
  const { source, sha256 } = await readSource(join(dir, "a.ts"));
  expect(sha256).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  expect(source.length).toBeGreaterThan(65_536);
  expect(source.length).toBeLessThan(300_000);
});
