import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { normal, seeded, sgd, twoLayerNetwork } from "@graded-descent/core";

/**
 * Time of one update of a small network against the batch size, in core and, where it is there, in PyTorch;
 * and the memory of PyTorch. One thread, the fastest of many updates: to be run on a machine that does nothing else.
 */

const INPUTS = 64;
const HIDDEN = 256;
const SECONDS = 2;
const SIZES = [1, 4, 16, 64, 256, 1024, 4096];

/** Microseconds of an update. */
function inCore(batchSize: number): number {
  const random = seeded(1);
  const network = twoLayerNetwork(
    {
      inputs: Array.from({ length: batchSize }, () => Array.from({ length: INPUTS }, () => normal(random))),
      targets: Array.from({ length: batchSize }, (_, i) => i % 2),
    },
    { hidden: HIDDEN },
  );
  const { init, step } = sgd({ learningRate: 0.01 });
  let params = network.start(random);
  let state = init(params);
  const grads = new Float64Array(params.length);
  let fastest = Infinity;
  const began = performance.now();
  for (let made = 0; made < 20 || performance.now() - began < 1000 * SECONDS; made++) {
    const start = performance.now();
    network.gradient(params, undefined, grads);
    ({ params, state } = step(params, grads, state));
    fastest = Math.min(fastest, performance.now() - start);
  }
  return 1000 * fastest;
}

/** Microseconds of an update, and kilobytes at the peak; undefined without PyTorch. */
function inPyTorch(batchSize: number): [time: number, memory: number] | undefined {
  const python = process.env.PYTHON ?? "python3";
  const run = spawnSync(python, [join(import.meta.dirname, "batches.py"), String(batchSize)], {
    encoding: "utf8",
  });
  if (run.status !== 0) return undefined;
  const [time, memory] = run.stdout.trim().split(" ").map(Number);
  return [time, memory];
}

console.log("batch size   core, µs   PyTorch, µs   PyTorch, KB");
for (const size of SIZES) {
  const [time, memory] = inPyTorch(size) ?? ["–", "–"];
  console.log(
    [size, inCore(size).toFixed(0), time, memory].map((cell) => String(cell).padStart(11)).join(""),
  );
}
