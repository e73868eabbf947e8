import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../fixture.ts";
import { lockDataDir } from "./lock.ts";

async function dataFolder(): Promise<string> {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  return folder;
}

test("a data folder has one holder, and the second is told who", async () => {
  const folder = await dataFolder();
  const lock = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(
    `The data in ${folder} is in use by another Graded Descent (process ${process.pid})`,
  );
  await lock.release();
  await (await lockDataDir(folder)).release();
});

test("a lock whose holder was killed is free", async () => {
  const folder = await dataFolder();
  const program = `
    import { lockDataDir } from ${JSON.stringify(join(import.meta.dirname, "lock.ts"))};
    await lockDataDir(${JSON.stringify(folder)});
    process.kill(process.pid, "SIGKILL");
  `;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
  expect(signal).toBe("SIGKILL");
  expect(existsSync(join(folder, "lock"))).toBe(true);
  await (await lockDataDir(folder)).release();
});
