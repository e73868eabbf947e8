import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pino, { type Logger } from "pino";
import type * as z from "zod/mini";
import { SubmissionView } from "../shared/api.ts";
import { createApp } from "./app.ts";
import { builtClient } from "./client.ts";
import { readConfig } from "./config.ts";
import { openDatabase } from "./db/open.ts";
import { openServices, type Services } from "./services.ts";

/** The course of this repository. */
export const courseDir = resolve(import.meta.dirname, "../../../exercises");

/** A logger without output. */
export const quiet = pino({ level: "silent" });

/** An empty temporary folder, and a function that removes it. */
export async function emptyFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "graded-descent-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A data folder whose database has its tables and no rows: a copy of one that each process makes once, since making one takes seconds. */
export async function dataFolder(): ReturnType<typeof emptyFolder> {
  template ??= createTemplate();
  const source = await template;
  const data = await emptyFolder();
  await cp(source, data.folder, { recursive: true });
  return data;
}

let template: Promise<string> | undefined;

async function createTemplate(): Promise<string> {
  const { folder } = await emptyFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await (await openDatabase(folder)).db.destroy();
  return folder;
}

/** A disk with so many megabytes; undefined where this process may not mount one. */
export async function smallDisk(
  megabytes: number,
): Promise<Awaited<ReturnType<typeof emptyFolder>> | undefined> {
  const { folder, remove } = await emptyFolder();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (status !== 0) return remove().then(() => undefined);
  return {
    folder,
    async remove() {
      spawnSync("umount", [folder]);
      await remove();
    },
  };
}

/** Fills a disk by writing a file. */
export async function fillDisk(file: string): Promise<void> {
  try {
    for (;;) await appendFile(file, Buffer.alloc(65_536));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

/** The whole server on a free port, with an empty data folder unless given, and the course of this repository unless given. */
export async function startServer(
  course = courseDir,
  {
    overlay,
    log = quiet,
    trustProxy = 0,
    data,
  }: {
    overlay?: string;
    log?: Logger;
    trustProxy?: number;
    data?: Awaited<ReturnType<typeof emptyFolder>>;
  } = {},
): Promise<{ url: string; services: Services; close(): Promise<void> }> {
  const { folder: dataDir, remove } = data ?? (await dataFolder());
  const closing = new AbortController();
  const config = { ...readConfig({ DATA_DIR: dataDir, COURSE_DIR: course }, []), overlay };
  const { services, close } = await openServices(config, log, closing.signal);
  const server = createServer(createApp(services, builtClient(), trustProxy));
  await new Promise<void>((resolve) => server.listen(0, config.host, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    async close() {
      closing.abort();
      await new Promise((resolve) => server.close(resolve));
      await close();
      await remove();
    },
  };
}

/** A browser that keeps its cookie between requests. */
export class Visitor {
  cookie = "";
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, ...(this.cookie && { Cookie: this.cookie }) };
    const response = await fetch(this.url + path, { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set) this.cookie = set.split(";")[0];
    return response;
  }

  async get<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
    return schema.parse(await (await this.fetch(path)).json());
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send("POST", "/api/submissions", body, headers);
  }

  send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  async submit(exercise: string, source: string): Promise<SubmissionView> {
    const response = await this.post({ exercise, source });
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
    return SubmissionView.parse(await response.json());
  }

  /** Every event about a submission, until its stream ends. */
  async events(id: string): Promise<SubmissionView[]> {
    const text = await (await this.fetch(`/api/submissions/${id}/events`)).text();
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => SubmissionView.parse(JSON.parse(data)));
  }
}
