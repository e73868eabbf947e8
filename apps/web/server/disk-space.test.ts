import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { ApiError, Draft, SubmissionView } from "../shared/api.ts";
import { createApp } from "./app.ts";
import { builtClient } from "./client.ts";
import { diskSpace } from "./disk-space.ts";
import { fillDisk, smallDisk, startServer, Visitor } from "./fixture.ts";

const MIB = 1024 * 1024;

test("what is being stored counts as stored, until it is", async () => {
  const space = diskSpace(
    "/data",
    () => {},
    async () => 20 * MIB,
  );
  const release = await space.reserve(3 * MIB);
  await expect(space.reserve(2 * MIB)).rejects.toMatchObject({ status: 507 });
  release();

  const after = diskSpace(
    "/data",
    () => {},
    async () => 20 * MIB,
  );
  (await after.reserve(3 * MIB))();
  await after.reserve(2 * MIB);
});

test("a disk that gets full, and one that is not any more, are said once each", async () => {
  const messages: string[] = [];
  let free = 17 * MIB;
  const space = diskSpace(
    "/data",
    (sentence) => messages.push(sentence),
    async () => free,
  );
  const stored = () =>
    space
      .reserve(MIB / 2)
      .then((release) => release())
      .then(
        () => true,
        () => false,
      );
  expect(await stored()).toBe(true);
  free = 16 * MIB;
  expect([await stored(), await stored()]).toEqual([false, false]);
  free = 18 * MIB; // not in turns with every few bytes
  expect(await stored()).toBe(false);
  free = 40 * MIB;
  expect([await stored(), await stored()]).toEqual([true, true]);
  expect(messages).toEqual([
    "The disk of /data has 16 MiB left, which is too little: nothing new is stored (507) until there are 20 MiB.",
    "The disk of /data has 40 MiB left: what is sent is stored again.",
  ]);
});

test("a server whose disk is full refuses in a sentence what would be stored, and goes on once there is space", async () => {
  const server = await startServer();
  let free = 1000 * MIB;
  const space = diskSpace(
    "/data",
    () => {},
    async () => free,
  );
  const http = createServer(createApp({ ...server.services, space }, builtClient()));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    http.close();
    await server.close();
  });
  const student = new Visitor(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const draft = (source: string) => student.send("PUT", "/api/drafts/step", { source, base: 0 });
  expect((await draft("kept")).status).toBe(200);

  free = 0;
  for (const answer of [
    await draft("refused"),
    await student.post({ exercise: "step", source: "" }),
    await student.send("POST", "/api/exercises/step/solution", {}),
  ]) {
    expect(answer.status).toBe(507);
    expect(ApiError.parse(await answer.json()).error).toBe(
      "The server's disk is full: it saves nothing new until there is space again.",
    );
  }
  expect((await student.get("/api/drafts/step", Draft)).source).toBe("kept");
  for (const path of ["/healthz", "/api/course"]) expect((await student.fetch(path)).status).toBe(200);

  free = 1000 * MIB;
  expect((await student.post({ exercise: "step", source: "" })).status).toBe(202);
}, 120_000);

test("under 200 drafts and submissions somebody else fills the disk: the server answers throughout, and has all that it acknowledged", async ({
  skip,
}) => {
  const disk = (await smallDisk(64)) ?? skip("this process may not mount a disk");
  const server = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: disk.folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(async () => {
    server.kill("SIGKILL");
    await disk.remove();
  });
  const [line] = await once(createInterface(server.stdout), "line");
  const students = Array.from({ length: 10 }, () => new Visitor(line.split(" ").at(-1)));
  const drafts = new Map<Visitor, Draft>();
  const submitted: [Visitor, string][] = [];
  const answers: number[] = [];

  async function work(student: Visitor, i: number) {
    const source = `// ${i} ${randomBytes(30_000).toString("base64")}`;
    const draft = { source, base: drafts.get(student)?.revision ?? 0 };
    const saved = await student.send("PUT", "/api/drafts/step", draft);
    if (saved.ok) drafts.set(student, Draft.parse(await saved.json()));
    const sent = await student.post({ exercise: "step", source: "export const step = 1;" });
    if (sent.ok) submitted.push([student, SubmissionView.parse(await sent.json()).id]);
    answers.push(saved.status, sent.status);
    for (const path of ["/healthz", "/api/course", "/api/drafts/step"]) {
      expect((await student.fetch(path)).status).toBe(200);
    }
  }
  const filler = join(disk.folder, "filler");
  for (let i = 0; i < 200; i++) {
    if (i === 50) fillDisk(filler);
    await work(students[i % 10], i);
  }
  expect(answers.slice(0, 100)).not.toContain(507);
  expect(new Set(answers)).toEqual(new Set([200, 202, 507]));

  rmSync(filler);
  answers.length = 0;
  for (const student of students) await work(student, 200);
  expect(new Set(answers)).toEqual(new Set([200, 202]));
  for (const [student, draft] of drafts) expect(await student.get("/api/drafts/step", Draft)).toEqual(draft);
  for (const [student, id] of submitted) {
    expect((await student.events(id)).at(-1)?.report?.verdict).toBe("runtime-error");
  }
  server.kill("SIGTERM");
  expect(await once(server, "close")).toEqual([0, null]);
}, 180_000);
