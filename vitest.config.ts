import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { engineFile } from "./apps/web/delivery/build/engine-file.ts";

export default defineConfig({
  plugins: [engineFile], // which components that grade import
  test: {
    include: ["{packages,apps}/*/**/*.test.{ts,tsx}", "{lessons,scripts}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Files share their modules, and a third of the time goes; what a test puts in place of a global, the next does not find.
    isolate: false,
    unstubGlobals: true,
    env: { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), "graded-descent-cache-")) }, // not the user's
    maxWorkers: "100%", // not one core fewer, which on two cores is one
    // Some tests wait for a thread to be stopped, or for a server to start; machines can be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
