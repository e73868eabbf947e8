import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Submissions } from "../shared/api.ts";
import { dataFolder, Visitor } from "./fixture.ts";

/** Keeps the grader busy for long enough that something is unfinished when the server is told to end. */
const slow = "export function loss() { for (let i = 0; i < 1e6; i++); }";

let data: Awaited<ReturnType<typeof dataFolder>>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  data = await dataFolder();
}, 120_000);
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await data.remove();
});

function start(env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: data.folder, ...env },
  });
  children.push(child);
  return child;
}

/** The address in the one line that a server prints once it listens. */
async function address(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    expect(line).toMatch(/^Graded Descent is on http:\/\/localhost:\d+$/);
    return line.split(" ").at(-1)!;
  }
  throw new Error("the server ended without a word");
}

/** What a server that does not start says, and its exit code. */
async function failure(child: ChildProcess): Promise<{ message: string; code: number }> {
  let message = "";
  child.stderr!.on("data", (text) => {
    message += text;
  });
  const [code] = await once(child, "close");
  return { message: message.trim(), code };
}

test("a server killed in the middle of grading loses nothing: what was sent is graded after the next start", async () => {
  const first = start();
  const student = new Visitor(await address(first));
  const sent = [];
  for (let i = 0; i < 8; i++) {
    sent.push((await student.submit("loss", slow)).id);
  }
  const statuses = async (visitor: Visitor) =>
    (await visitor.get("/api/submissions?exercise=loss", Submissions)).map(({ id, status }) => ({
      id,
      status,
    }));
  expect((await statuses(student)).map(({ status }) => status)).toContain("queued");
  first.kill("SIGKILL");
  await once(first, "close");

  const again = new Visitor(await address(start()));
  again.cookie = student.cookie;
  const expected = sent.map((id) => ({ id, status: "graded" })).reverse();
  await vi.waitFor(async () => expect(await statuses(again)).toEqual(expected), {
    timeout: 60_000,
    interval: 500,
  });
}, 120_000);

test("a server that is asked to stop ends its event streams, finishes what it grades and exits with 0", async () => {
  const server = start();
  const student = new Visitor(await address(server));
  const { id } = await student.submit("loss", slow);
  const events = await student.fetch(`/api/submissions/${id}/events`);
  server.kill("SIGTERM");
  expect(await once(server, "close")).toEqual([0, null]);
  expect(await events.text()).toMatch(/^data: /m);
}, 120_000);

test("a second server on the same data is refused, and told by whom", async () => {
  const server = start();
  await address(server);
  expect(await failure(start())).toEqual({
    message: `The data in ${data.folder} is in use by another Graded Descent (process ${server.pid}): stop that one, or set DATA_DIR to another folder.`,
    code: 1,
  });
}, 120_000);

test("what keeps a server from starting is one sentence", async () => {
  const file = import.meta.filename;
  const { message, code } = await failure(start({ DATA_DIR: file }));
  expect(message).toContain(`DATA_DIR is "${file}", which cannot be made a folder`);
  expect(message).not.toContain("\n");
  expect(code).toBe(2);
}, 120_000);
