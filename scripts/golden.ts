import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf } from "@graded-descent/grader/node";
import type { Case } from "../packages/core/golden/case.ts";
import { replay } from "../packages/core/golden/replay.ts";

/** Replays every recorded run of a folder laid out as packages/core/golden: `npm run -s golden -- <folder>`. */

const TOLERANCE = 1e-12;

const folder = process.argv[2] ?? join(import.meta.dirname, "../packages/core/golden");
let passed = 0;
let failed = 0;

for (const recorded of readCases(folder)) {
  const outcome = outcomeOf(recorded);
  if (outcome === "passed") passed++;
  else {
    failed++;
    console.log(`${recorded.id}: ${outcome}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function readCases(from: string): Case[] {
  try {
    const names = readdirSync(from).filter((name) => name.endsWith(".json") && name !== "index.json");
    const contents = names.sort().map((name) => JSON.parse(readFileSync(join(from, name), "utf8")));
    return contents.filter(Array.isArray).flat();
  } catch (error) {
    console.log(`folder must hold recorded runs as JSON, got ${from}: ${messageOf(error)}`);
    return [];
  }
}

function outcomeOf(recorded: Case): string {
  try {
    const worst = replay(recorded);
    return worst <= TOLERANCE ? "passed" : `worst difference ${worst.toExponential(2)}`;
  } catch (error) {
    return `worst difference NaN: ${messageOf(error)}`;
  }
}
