import {
  asExamples,
  catsAndDogs,
  doubleWell,
  type Examples,
  houses,
  linearRegression,
  logisticRegression,
  noisyHouses,
  type Objective,
  ravine,
  rosenbrock,
  sigmoid,
  standardize,
  vec,
} from "@graded-descent/core";
import type { Data, LabState } from "../state/settings.ts";

/** A range of one parameter, and what it is called. */
export interface SurfaceAxis {
  label: string;
  from: number;
  to: number;
}

/** What a descent goes down: a loss over two parameters, and the data behind it where there is any. */
export interface Surface {
  objective: Objective;
  x: SurfaceAxis;
  y: SurfaceAxis;
  /** Whether its loss is best read on a logarithmic scale: it is never below 0. */
  log: boolean;
  data?: Scatter;
}

/** Examples of one input, and the curve a model draws through them. */
export interface Scatter {
  points: [input: number, target: number][];
  x: SurfaceAxis;
  y: SurfaceAxis;
  predict(parameters: [number, number], input: number): number;
}

const SEED = 7;

/** The surface a state asks for. */
export function surfaceOf(state: LabState): Surface {
  const { data, inputs } = state;
  const map = maps(data, inputs);
  if (data === "ravine") return { objective: ravine(state.steepness), log: true, ...map };
  if (data === "rosenbrock") return { objective: rosenbrock(), log: true, ...map };
  if (data === "two-valleys") return { objective: doubleWell(), log: false, ...map };

  const examples = examplesOf(state);
  const column = examples.inputs.map(([input]) => input);
  const used = inputs === "standardized" ? standardize(column).scaled : column;
  const learned: Examples = { inputs: used.map((input) => [input]), targets: examples.targets };
  const logistic = data === "cats-and-dogs";
  return {
    objective: logistic ? logisticRegression(learned) : linearRegression(learned),
    log: true,
    ...map,
    data: {
      points: used.map((input, i) => [input, examples.targets[i]]),
      x: { label: inputLabel(data, inputs), from: Math.min(...used) - 0.2, to: Math.max(...used) + 0.2 },
      y: logistic
        ? { label: "probability of a dog", from: -0.1, to: 1.1 }
        : { label: "price, thousands of dollars", from: 0, to: 1.15 * Math.max(...examples.targets) },
      predict: ([w, b], input) => (logistic ? sigmoid(w * input + b) : w * input + b),
    },
  };
}

/** What part of the parameters' plane is seen. */
export function maps(data: Data, inputs: LabState["inputs"]): { x: SurfaceAxis; y: SurfaceAxis } {
  const axes = (x: string, xs: [number, number], y: string, ys: [number, number]) => ({
    x: { label: x, from: xs[0], to: xs[1] },
    y: { label: y, from: ys[0], to: ys[1] },
  });
  if (data === "ravine") return axes("x", [-10, 6], "y", [-3, 3]);
  if (data === "rosenbrock") return axes("x", [-2, 2], "y", [-1, 3]);
  if (data === "two-valleys") return axes("x", [-2, 2], "y", [-1.5, 1.5]);
  if (data === "cats-and-dogs") return axes("w", [-3, 9], "b", [-4, 4]);
  if (inputs === "standardized") return axes("w", [-60, 240], "b", [0, 460]);
  return axes("w", [120, 240], "b", [-70, 110]);
}

const SIDE = 72;

/** The loss all over the map, row by row from the bottom left. */
export function gridOf({ objective, x, y }: Surface): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, i) =>
    objective.value(vec(along(x, i % SIDE), along(y, Math.floor(i / SIDE)))),
  );
}

const along = ({ from, to }: SurfaceAxis, i: number) => from + ((to - from) * i) / (SIDE - 1);

function examplesOf({ data, count, noise }: LabState): Examples {
  if (data === "houses") return asExamples(houses);
  if (data === "noisy-houses") return asExamples(noisyHouses({ count, noise, seed: SEED }));
  return animals(count, noise / 100);
}

/** Each image as one number, how far it is from a cat towards a dog: −1 the drawing of a cat, 1 that of a dog. */
function animals(count: number, noise: number): Examples {
  const drawings = catsAndDogs({ count: 50, noise: 0 });
  const [cat, dog] = [0, 1].map((animal) => drawings.inputs[drawings.targets.indexOf(animal)]);
  const between = dog.map((pixel, i) => pixel - cat[i]);
  const length = between.reduce((sum, part) => sum + part * part, 0);
  const { inputs, targets } = catsAndDogs({ count, noise });
  return {
    inputs: inputs.map((image) => [
      between.reduce((sum, part, i) => sum + part * (2 * image[i] - cat[i] - dog[i]), 0) / length,
    ]),
    targets,
  };
}

function inputLabel(data: Data, inputs: LabState["inputs"]): string {
  const label = data === "cats-and-dogs" ? "likeness, from cat to dog" : "size, thousands of square feet";
  return inputs === "standardized" ? `${label.split(",")[0]}, standardized` : label;
}
