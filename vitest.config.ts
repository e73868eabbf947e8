import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{packages,apps}/*/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Files share their modules, and a third of the time goes; what a test puts in place of a global, the next does not find.
    isolate: false,
    unstubGlobals: true,
    maxWorkers: "100%", // not one core fewer, which on two cores is one
    // Some tests wait for a thread to be stopped, or for a server to start; machines can be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
