import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import tar from "tar-stream";
import { expect, test } from "vitest";
import { type Opened, openTar, openZip } from "./archive.ts";
import { zipOf } from "./fixture.ts";

const text = async ({ entries }: Opened, file: string) =>
  (await entries.find((entry) => entry.file === file)!.read()).toString();
const refused = ({ entries }: Opened) => entries.map(({ file, refused }) => [file, refused]);

/** A zip file with every place of one text overwritten by another of the same length. */
async function forged(files: Record<string, string>, from: string | Buffer, to: string | Buffer) {
  const bytes = zipOf(files);
  const [a, b] = [Buffer.from(from), Buffer.from(to)];
  for (let at = bytes.indexOf(a); at >= 0; at = bytes.indexOf(a, at + 1)) b.copy(bytes, at);
  return openZip(bytes);
}

test("files are read by their names in any script", async () => {
  const opened = await openZip(zipOf({ "李雷/step.ts": "let a;", "Åsa/empty.ts": "" }));
  expect(refused(opened)).toEqual([
    ["李雷/step.ts", undefined],
    ["Åsa/empty.ts", undefined],
  ]);
  expect(await text(opened, "李雷/step.ts")).toBe("let a;");
  expect(await text(opened, "Åsa/empty.ts")).toBe("");
});

test.each([
  ["../../ab.ts", "has a path that leads out of the archive"],
  ["/absolu.ts", "has an absolute path"],
  ["C:/step/.ts", "has an absolute path"],
  ["a\\..\\..\\b", "has a path that leads out of the archive"],
  ["step\u{1b}[2Jts", "has control characters in its name"],
])("of an archive with %j the others are read", async (name, reason) => {
  const stand = "x".repeat(Buffer.byteLength(name));
  const opened = await forged({ [stand]: "1", "step.ts": "let a;" }, stand, name);
  expect(refused(opened)).toEqual([
    [name.replaceAll("\\", "/"), reason],
    ["step.ts", undefined],
  ]);
  expect(await text(opened, "step.ts")).toBe("let a;");
});

test("of two files with one name the first is read", async () => {
  const opened = await forged({ "one.ts": "1", "two.ts": "2" }, "two.ts", "one.ts");
  expect(refused(opened)).toEqual([
    ["one.ts", undefined],
    ["one.ts", "is in the archive twice; the first is read"],
  ]);
  expect(await text(opened, "one.ts")).toBe("1");
});

test("what says that it unpacks to hundreds of times its size is not unpacked", async () => {
  const opened = await openZip(zipOf({ "bomb.ts": Buffer.alloc(20 * 1024 ** 2), "step.ts": "1" }));
  expect(refused(opened)).toEqual([
    ["bomb.ts", "would unpack to 20 MB, more than 100 times its size"],
    ["step.ts", undefined],
  ]);
});

test("an archive that says it unpacks to gigabytes is not opened", async () => {
  const bytes = zipOf({ "bomb.ts": Buffer.alloc(1024) });
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf("PK\u{1}\u{2}") + 24);
  await expect(openZip(bytes)).rejects.toThrow("unpacks to more than 256 MB; it is not opened");
});

test("a file longer than it says it is, is not read", async () => {
  const bytes = zipOf({ "liar.ts": "x".repeat(100_000) });
  bytes.writeUInt32LE(10, bytes.indexOf("PK\u{1}\u{2}") + 24);
  await expect(text(await openZip(bytes), "liar.ts")).rejects.toThrow(/^cannot be unpacked: /);
});

test("an archive of too many files is not opened, and what a tool left in it does not count", async () => {
  const many = (folder: string) =>
    Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${folder}/${i}.ts`, ""]));
  await expect(openZip(zipOf(many("src")))).rejects.toThrow("holds more than 5000 files; it is not opened");
  const { entries } = await openZip(zipOf({ ...many("hw/node_modules/pkg"), "step.ts": "" }));
  expect(entries.map(({ file }) => file).filter((file) => !file.includes("node_modules"))).toEqual([
    "step.ts",
  ]);
});

test("a student may be called as a device is on Windows", async () => {
  expect(refused(await openZip(zipOf({ "con/step.ts": "" })))).toEqual([["con/step.ts", undefined]]);
});

test("a wrong checksum is found", async () => {
  const bytes = zipOf({ "step.ts": "let a;" });
  bytes.writeUInt32LE(1, bytes.indexOf("PK\u{1}\u{2}") + 16);
  await expect(text(await openZip(bytes), "step.ts")).rejects.toThrow("is damaged: its checksum is wrong");
});

test("an encrypted file, and a link, are refused", async () => {
  const encrypted = zipOf({ "step.ts": "1" });
  encrypted[encrypted.indexOf("PK\u{1}\u{2}") + 8] |= 1;
  expect(refused(await openZip(encrypted))).toEqual([
    ["step.ts", "is encrypted; ask for it without a password"],
  ]);
  const link = zipOf({ "step.ts": "/etc/passwd" });
  link.writeUInt32LE(0o120777 * 2 ** 16, link.indexOf("PK\u{1}\u{2}") + 38);
  expect(refused(await openZip(link))).toEqual([["step.ts", "is a link, not a file"]]);
});

test("what is no archive is said to be none", async () => {
  await expect(openZip(Buffer.from("hello"))).rejects.toThrow(
    /^cannot be opened: it is no zip file, or damaged \(/,
  );
  await expect(openTar(gzipSync("hello").subarray(0, 12))).rejects.toThrow(
    "cannot be opened: its gzip is damaged",
  );
});

test("tar archives are read, gzipped or not, without their links", async () => {
  const pack = tar.pack();
  pack.entry({ name: "ann/step.ts" }, "let a;");
  pack.entry({ name: "ann/loss.ts", type: "symlink", linkname: "/etc/passwd" });
  pack.entry({ name: "../out.ts" }, "1");
  pack.finalize();
  const bytes = await buffer(pack);
  for (const packed of [bytes, gzipSync(bytes)]) {
    const opened = await openTar(packed);
    expect(refused(opened)).toEqual([
      ["ann/step.ts", undefined],
      ["ann/loss.ts", "is a link, or no ordinary file"],
      ["../out.ts", "has a path that leads out of the archive"],
    ]);
    expect(await text(opened, "ann/step.ts")).toBe("let a;");
  }
});

test("a gzip that unpacks to gigabytes is not opened", async () => {
  const bomb = gzipSync(Buffer.alloc(257 * 1024 ** 2), { level: 1 });
  await expect(openTar(bomb)).rejects.toThrow("unpacks to more than 256 MB; it is not opened");
});

test("any damage is a sentence, and nothing that is read is other than it was", async () => {
  const whole = zipOf({ "step.ts": "let a;\n".repeat(50), "ann/loss.ts": "let b;" });
  const original = [...(await openZip(whole)).entries];
  const contents = new Set(await Promise.all(original.map(async (entry) => (await entry.read()).toString())));
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      const sentences: unknown[] = [];
      for (const damaged of [bytes, bytes.subarray(0, cut)]) {
        const opened = await openZip(damaged).catch((error) => void sentences.push(error.message));
        for (const { read, refused } of opened?.entries ?? []) {
          if (refused) sentences.push(refused);
          else
            await read().then(
              (content) => expect(contents).toContain(content.toString()),
              (error) => sentences.push(error.message),
            );
        }
      }
      for (const sentence of sentences) expect(sentence).toMatch(/^[a-z][^\n]+$/);
    }),
    { numRuns: 150 },
  );
});
