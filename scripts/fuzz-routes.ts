import { randomInt } from "node:crypto";
import { fuzzRoutes } from "../apps/web/server/fuzz.ts";

/** Sends random requests to every route of the API for as long as it is told to: `npm run fuzz:routes [seconds] [seed]`. */

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("usage: npm run fuzz:routes [seconds, above 0] [seed, a whole number]");
  process.exit(2);
}
console.log(`seed ${seed}`);

const { runs, statuses } = await fuzzRoutes({
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: seconds * 1000,
  markInterruptAsFailure: false,
});
for (const [status, times] of [...statuses].sort(([, a], [, b]) => b - a)) console.log(`${status} ${times}`);
console.log(`${runs} requests, seed ${seed}: none failed`);
