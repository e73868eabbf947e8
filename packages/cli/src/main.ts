#!/usr/bin/env node
import module from "node:module";
import { gd } from "./gd.ts";
import { sentence } from "./sentence.ts";

module.enableCompileCache?.(); // TypeScript alone takes a quarter of a second to parse; Node 20 has no such cache

// Whoever reads may stop reading: `gd run … | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  console.error(sentence(Object.assign(error, { path: "standard output" })));
  process.exit(2);
});

// `npm run gd` runs in the repository, and means the folder it was typed in.
const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
if (script === "gd" && typedIn) process.chdir(typedIn);

try {
  await gd(process.argv.slice(2));
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 2;
}
