import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { readWhole, textOf } from "./text.ts";

const code = "export const π = 3; // für Ann";

test.each([
  ["UTF-8", Buffer.from(code)],
  ["UTF-8 with a mark", Buffer.from(`\u{feff}${code}`)],
  ["UTF-16 with a mark", Buffer.from(`\u{feff}${code}`, "utf16le")],
  ["UTF-16 without a mark", Buffer.from(code, "utf16le")],
  ["UTF-16, the other way round, with a mark", Buffer.from(`\u{feff}${code}`, "utf16le").swap16()],
  ["UTF-16, the other way round, without a mark", Buffer.from(code, "utf16le").swap16()],
])("%s is read as it was meant", (_, bytes) => {
  expect(textOf(bytes)).toBe(code);
});

test("what is no UTF-8 is Latin-1, with Windows's quotes", () => {
  expect(textOf(Buffer.from([0x66, 0xfc, 0x72, 0x20, 0x93]))).toBe("für \u{201c}");
});

test("a huge file is cut, and a letter that the cut divides does not change how it is read", () => {
  const text = textOf(Buffer.from(`a${"ü".repeat(100_000)}`));
  expect(text).toHaveLength(65_536); // of 131,072 bytes, the last of which is half a letter
  expect(text.slice(0, 3)).toBe("aüü");
});

test("a file that somebody names is read whole, with its mark, and a folder is called by its name", async () => {
  const text = `\u{feff}student,exercise\n${"Åsa,step\n".repeat(20_000)}`;
  const folder = await writeFolder({ "utf8.csv": text });
  await writeFile(join(folder, "utf16.csv"), text, "utf16le");
  expect(await readWhole(join(folder, "utf8.csv"))).toBe(text);
  expect(await readWhole(join(folder, "utf16.csv"))).toBe(text);
  await expect(readWhole(folder)).rejects.toMatchObject({ code: "EISDIR", path: folder });
});
