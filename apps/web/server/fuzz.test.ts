import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { fuzzRoutes } from "./fuzz.ts";

test("no request, however wrong, is answered 500, with a stack or not at all", async () => {
  const seed = randomInt(2 ** 31);
  console.log(`seed ${seed}; again, and for longer: npm run fuzz:routes <seconds> ${seed}`);
  const { statuses } = await fuzzRoutes({ seed, numRuns: 1200 });
  // It gets through to what lies behind the checks, and not only so far.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 202, 400, 403, 404]));
}, 120_000);
