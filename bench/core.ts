import {
  byHand,
  type CorePeer,
  c,
  core,
  FEATURES,
  PARAMETERS,
  ROWS,
  type Timing,
  tensorflow,
} from "./core-peers.ts";

/** How long an epoch and a step of Adam take: in `fit`, in a loop by hand, in TensorFlow.js and in C. */

const ROUNDS = 9;
const WARM_UP = 5;
const BATCH_SIZES = [1, 32, 64, 128, 256, ROWS];
const ADAM_STEPS = 60;

const inC = c();
if (!inC) console.log("gcc is not here, so there is no C to compare with.");
const peers: Record<string, CorePeer> = {
  ...(inC ? { C: inC } : {}),
  fit: core(),
  "by hand": byHand(),
  tfjs: await tensorflow(),
};

console.log(
  `Milliseconds, the median of ${ROUNDS} rounds taken in turns; in brackets, how many times that of fit.\n`,
);
console.log(`Linear regression, ${ROWS.toLocaleString("en")} × ${FEATURES}, one epoch`);
for (const batchSize of BATCH_SIZES) report(`batch size ${batchSize}`, (peer) => peer.epoch(batchSize));
console.log(`\nAdam, ${PARAMETERS.toLocaleString("en")} parameters, one step`);
report("", (peer) => peer.adam(ADAM_STEPS));

/** Prints the medians of one task, and says where a peer did not end where `fit` did. */
function report(task: string, run: (peer: CorePeer) => Timing): void {
  const times = new Map<string, number[]>();
  const ends = new Map<string, number>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [name, peer] of Object.entries(peers)) {
      const { milliseconds, firstParameter } = run(peer);
      ends.set(name, firstParameter);
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), milliseconds]);
    }
  }
  const fit = median(times.get("fit")!);
  const cells = [...times].map(([name, list]) => {
    const time = median(list);
    return `${name} ${time.toPrecision(3)}${name === "fit" ? "" : ` (${(time / fit).toPrecision(2)})`}`.padEnd(
      20,
    );
  });
  console.log([task.padEnd(18), ...cells].join("  ").trimEnd());
  for (const [name, end] of ends) {
    const tolerance = name === "tfjs" ? 1e-3 : 1e-9; // tfjs counts in single precision
    if (Math.abs(end - ends.get("fit")!) > tolerance)
      console.log(`  ${name} ended at ${end}, fit at ${ends.get("fit")}`);
  }
}

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}
