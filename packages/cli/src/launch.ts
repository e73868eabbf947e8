#!/usr/bin/env node
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * `gd` as an installed package starts it: on Node 24, which can tell how much processor time a thread has used.
 * Where the host's Node is older, the one that came as a dependency takes over; where none came, the host's
 * will do, and a test that loops is ended by the clock alone.
 */
const pinned = Number.parseInt(process.versions.node, 10) < 24 ? pinnedNode() : undefined;
if (pinned === undefined) await import("./main.ts");
else {
  const main = fileURLToPath(new URL("./main.js", import.meta.url));
  const child = spawn(pinned, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

function pinnedNode(): string | undefined {
  const system = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    return createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/${file}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    return undefined;
  }
}
