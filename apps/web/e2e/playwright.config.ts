import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.E2E_PORT ?? 3977);
const origin = `http://localhost:${PORT}`;
const root = resolve(import.meta.dirname, "../../..");

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
const chromium = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);

process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "graded-descent-e2e-"));

export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: join(root, "test-results"),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL: origin,
    serviceWorkers: "block", // it would keep the whole course anew in each test; its own tests let it
    launchOptions: {
      executablePath: chromium,
      // Without these it looks for Google's hosts, which a closed network refuses at length.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node ${join(root, "apps/web/server/main.ts")}`,
    url: `${origin}/api/course`,
    env: { PORT: String(PORT), DATA_DIR: process.env.E2E_DATA_DIR },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
