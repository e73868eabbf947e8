import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { readSource } from "./read-source.ts";

test("the hash is that of the file (FIPS 180-2, the message abc)", async () => {
  const dir = await writeFolder({ "a.ts": "abc" });
  expect(await readSource(join(dir, "a.ts"))).toEqual({
    source: "abc",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});

test("the hash is of the text, however the file's bytes write it", async () => {
  const dir = await writeFolder({ "a.ts": "\u{feff}abc" });
  expect((await readSource(join(dir, "a.ts"))).sha256).toMatch(/^ba7816bf8f01cfea/);
});

test("a huge file is read as far as it takes to see that it is too long", async () => {
  const dir = await writeFolder({ "a.ts": "a".repeat(1_000_000) });
  const { source } = await readSource(join(dir, "a.ts"));
  expect(source.length).toBeGreaterThan(65_536);
  expect(source.length).toBeLessThan(300_000);
});
