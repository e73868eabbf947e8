import {
  adam,
  descend,
  momentum,
  nesterov,
  type Optimizer,
  ravine,
  rmsprop,
  sgd,
  vec,
} from "@graded-descent/core";

/** Five optimizers on one ravine, 50 times as steep across as along: `node examples/race.ts`. */

const racers: Record<string, Optimizer<unknown>> = {
  "gradient descent": sgd({ learningRate: 0.035 }),
  momentum: momentum({ learningRate: 0.01 }),
  nesterov: nesterov({ learningRate: 0.01 }),
  rmsprop: rmsprop({ learningRate: 0.1, decay: 0.9 }),
  adam: adam({ learningRate: 0.5 }),
};

const EPOCHS = 200;
const LANDMARKS = [0, 10, 25, 50, 100, EPOCHS];

console.log("J(x, y) = ½ (x² + 50 y²), from (10, 1); the loss after so many updates\n");
console.log(["".padEnd(16), ...LANDMARKS.map((t) => String(t).padStart(10)), "   J < 0.001 from"].join(""));

for (const [name, optimizer] of Object.entries(racers)) {
  const { losses } = descend(ravine(50), optimizer, { start: vec(10, 1), epochs: EPOCHS });
  const settled = losses.findLastIndex((loss) => loss >= 1e-3) + 1;
  const arrival = settled <= EPOCHS ? `update ${settled}` : "not yet";
  console.log([name.padEnd(16), ...LANDMARKS.map((t) => shown(losses[t])), arrival.padStart(17)].join(""));
}

function shown(loss: number): string {
  return (loss < 0.01 ? loss.toExponential(1) : loss.toPrecision(3)).padStart(10);
}
