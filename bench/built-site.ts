import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

export const root = resolve(import.meta.dirname, "..");

/** Chromium without a graphics card; `CHROMIUM` names another browser. */
export const openBrowser = (...args: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", ...args],
  });

/** The site as `npm run build` left it, served on a free port, with data of its own unless told where its data is. */
export async function serveSite(
  kept?: string,
): Promise<{ url: string; close(): void; kill(): Promise<void> }> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "graded-descent-bench-"));
  const server = spawn(process.execPath, [join(root, "apps/web/server/main.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const over = once(server, "close");
  const clean = () => kept || rmSync(dataDir, { recursive: true, force: true });
  const close = () => {
    server.kill();
    clean();
  };
  const kill = async () => {
    server.kill("SIGKILL");
    await over;
    clean();
  };
  for await (const chunk of server.stdout) {
    const [url] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
    if (url) return { url, close, kill };
  }
  close();
  throw new Error("the server did not start");
}

/** The one in the middle. */
export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
