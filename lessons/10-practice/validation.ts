import { catsAndDogs, type Examples, fit, logisticRegression, seeded, sgd } from "@graded-descent/core";

/** How the classifier of cats and dogs is trained and watched. */
export const EPOCHS = 40;
export const RATE = 0.1;
export const BATCH_SIZE = 10;
export const HELD_OUT = 500;
export const sizes = [40, 200, 1000] as const;

const MOST = 1000;

/** So many of the images to train on, and others, the same for all. */
function divided(count: number): { trained: Examples; heldOut: Examples } {
  const { inputs, targets } = catsAndDogs({ count: MOST + HELD_OUT });
  const part = (from: number, to?: number) => ({
    inputs: inputs.slice(from, to),
    targets: targets.slice(from, to),
  });
  return { trained: part(0, count), heldOut: part(MOST) };
}

/** After an epoch: the loss on the images trained on, and the share of others it names rightly. */
export interface EpochScore {
  epoch: number;
  loss: number;
  accuracy: number;
}

/** One look before the first epoch and one after each. */
export function watch(count: number): EpochScore[] {
  const { trained, heldOut } = divided(count);
  const objective = logisticRegression(trained);
  const accuracy = (params: Float64Array) => {
    const right = heldOut.inputs.filter(
      (image, i) => objective.probability(params, image) > 0.5 === (heldOut.targets[i] === 1),
    );
    return right.length / HELD_OUT;
  };
  const start = new Float64Array(trained.inputs[0].length + 1);
  const looks: EpochScore[] = [{ epoch: 0, loss: objective.value(start), accuracy: accuracy(start) }];
  fit(objective, sgd({ learningRate: RATE }), {
    start,
    epochs: EPOCHS,
    batchSize: BATCH_SIZE,
    random: seeded(1),
    losses: "none",
    onEpoch: ({ epochs, params }) =>
      looks.push({ epoch: epochs, loss: objective.value(params), accuracy: accuracy(params) }),
  });
  return looks;
}

/** The look with the best accuracy, the first of several. */
export const best = (looks: EpochScore[]): EpochScore =>
  looks.reduce((best, look) => (look.accuracy > best.accuracy ? look : best));
