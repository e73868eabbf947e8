import { availableParallelism } from "node:os";
import { bareNode, floor, type GraderPeer, oneVitestEach, ours } from "./grader-peers.ts";

/**
 * How many submissions a second are graded, the same exercise and submission with all its tests: by
 * us, by a node process each, by a vitest run each, and by the engine alone with nothing around it. Of
 * us and the engine also the processor time of a submission, which other work on the machine changes less.
 */

const ROUNDS = 5;
const EXERCISE = "mini-batch-descent";
const concurrency = availableParallelism();

const peers: Record<string, { peer: GraderPeer; submissions: number }> = {
  ours: { peer: await ours(EXERCISE, concurrency), submissions: 2000 },
  "the engine alone": { peer: await floor(EXERCISE, concurrency), submissions: 8000 },
  "a node process each": { peer: await bareNode(EXERCISE, concurrency), submissions: 20 },
  "a vitest run each": { peer: await oneVitestEach(EXERCISE, concurrency), submissions: 2 * concurrency },
};

const rates = new Map<string, number[]>();
const processor = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, { peer, submissions }] of Object.entries(peers)) {
    const start = performance.now();
    const before = process.cpuUsage();
    await peer.grade(submissions);
    const rate = (1000 * submissions) / (performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    if (round === 0) continue; // it warms up
    rates.set(name, [...(rates.get(name) ?? []), rate]);
    processor.set(name, [...(processor.get(name) ?? []), (user + system) / 1000 / submissions]);
  }
}
for (const { peer } of Object.values(peers)) await peer.close();

console.log(
  `${EXERCISE}, all tests, ${concurrency} at once; submissions a second, the median of ${ROUNDS} rounds in turns:\n`,
);
const own = median(rates.get("ours")!);
for (const [name, list] of rates) {
  const rate = median(list);
  const ratio = name === "ours" ? "" : `  ours is ${(own / rate).toPrecision(3)} times as fast`;
  console.log(`${name.padEnd(22)}${rate.toFixed(rate < 100 ? 1 : 0).padStart(8)}${ratio}`);
}

const [ownTime, floorTime] = ["ours", "the engine alone"].map((name) => median(processor.get(name)!));
console.log(
  `\nprocessor time a submission: ours ${ownTime.toFixed(2)} ms, the engine alone ${floorTime.toFixed(2)} ms, ${(ownTime / floorTime).toFixed(1)} times`,
);

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}
