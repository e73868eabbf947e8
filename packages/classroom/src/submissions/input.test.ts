import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { zipOf } from "./fixture.ts";
import { readInput } from "./input.ts";

const listed = async (path: string, except?: string) => {
  const { entries, leftOut, close } = await readInput(path, { except });
  close();
  return { files: entries.map(({ file, refused }) => (refused ? `${file}: ${refused}` : file)), leftOut };
};

test("archives in archives are folders, three deep and no deeper", async () => {
  const fourth = zipOf({ "step.ts": "4" });
  const third = zipOf({ "fourth.zip": fourth, "step.ts": "3" });
  const second = zipOf({ "third.zip": third });
  const folder = await writeFolder({});
  await writeFile(join(folder, "first.zip"), zipOf({ "second.zip": second, "loss.ts": "1" }));
  const deepest = "first.zip/second.zip/third.zip";
  const expected = [
    `${deepest}/fourth.zip: is an archive within 3 others, and no deeper is looked`,
    `${deepest}/step.ts`,
    "first.zip/loss.ts",
  ];
  expect((await listed(folder)).files).toEqual(expected);
});

test("an archive that cannot be opened costs nobody else", async () => {
  const folder = await writeFolder({
    "ann.zip": "no zip",
    "bob/step.ts": "1",
    "cid.rar": "Rar!",
    "dan.tar.gz": "?",
  });
  await writeFile(join(folder, "eve.zip"), zipOf({}));
  const { files } = await listed(folder);
  expect(files).toEqual([
    expect.stringMatching(/^ann\.zip: cannot be opened: it is no zip file, or damaged \(/),
    "bob/step.ts",
    "cid.rar: is an archive that is not opened here; zip, tar and tar.gz are",
    expect.stringMatching(/^dan\.tar\.gz: cannot be opened: it is no tar archive, or damaged \(/),
    "eve.zip: is an archive with nothing in it",
  ]);
});

test("what tools leave behind is left out, a folder of it once, and the folder of results is passed over", async () => {
  const folder = await writeFolder({
    "ann/step.ts": "1",
    "ann/.DS_Store": "",
    "ann/.git/HEAD": "",
    "ann/.git/config": "",
    "ann/node_modules/x/index.js": "",
    "__MACOSX/ann/._step.ts": "",
    "results/results.csv": "",
  });
  const { files, leftOut } = await listed(folder, join(folder, "results"));
  expect(files).toEqual(["ann/step.ts"]);
  expect(leftOut.map(({ file }) => file)).toEqual([
    "__MACOSX/",
    "ann/.DS_Store",
    "ann/.git/",
    "ann/node_modules/",
  ]);
});

test("links that lead out of the folder, nowhere, or to folders are not followed", async () => {
  const outside = await writeFolder({ "step.ts": "secret" });
  const folder = await writeFolder({ "ann/step.ts": "1" });
  await mkdir(join(folder, "bob"));
  await symlink(join(outside, "step.ts"), join(folder, "bob/step.ts"));
  await symlink(join(folder, "ann/step.ts"), join(folder, "bob/loss.ts"));
  await symlink(join(folder, "gone"), join(folder, "bob/batches.ts"));
  await symlink(join(folder, "ann"), join(folder, "bob/ann"));
  expect((await listed(folder)).files).toEqual([
    "ann/step.ts",
    "bob/ann: is a link to a folder",
    "bob/batches.ts: cannot be read, or is a link that leads nowhere",
    "bob/loss.ts",
    "bob/step.ts: is a link that leads out of the folder",
  ]);
});

test("a class may be a zip file; any other file is none", async () => {
  const folder = await writeFolder({ "class.ts": "1", "broken.zip": "PK" });
  await writeFile(join(folder, "class.zip"), zipOf({ "ann/step.ts": "1" }));
  expect((await listed(join(folder, "class.zip"))).files).toEqual(["ann/step.ts"]);
  await expect(listed(join(folder, "class.ts"))).rejects.toThrow(
    /class\.ts: is neither a folder nor a zip file$/,
  );
  await expect(listed(join(folder, "broken.zip"))).rejects.toThrow(
    /broken\.zip: cannot be opened: it is no zip file/,
  );
});
