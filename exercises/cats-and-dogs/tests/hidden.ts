import { catsAndDogs, fit, logisticRegression, sgd } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** A hundred and eighty images to learn from, and then four hundred new ones. */
const animals = catsAndDogs({ count: 580, seed: 1234 });

/** Images of any brightnesses, and labels that have nothing to do with them. */
const anyImages = (count: number, pixels: number, random: () => number) => ({
  images: Array.from({ length: count }, () => Array.from({ length: pixels }, () => 4 * random() - 2)),
  labels: Array.from({ length: count }, () => Math.floor(2 * random())),
});

/** The model of the reference, trained in the order given. */
function reference(inputs: number[][], targets: number[], { learningRate, ...run }: Solution.Options) {
  const start = new Float64Array(inputs[0].length + 1);
  const objective = logisticRegression({ inputs, targets });
  const { params, updates } = fit(objective, sgd({ learningRate }), { start, ...run, losses: "none" });
  return { weights: [...params.slice(0, -1)], bias: params[params.length - 1], updates };
}

export default [
  {
    name: "agrees with the reference on small images of any kind",
    points: 3,
    hint: "Do all images of a batch judge the same model?",
    run({ student, check, random }) {
      for (const [count, pixels, batchSize, epochs] of [
        [1, 1, 1, 1],
        [6, 2, 2, 3],
        [12, 5, 4, 2],
        [30, 3, 10, 2],
      ]) {
        const { images, labels } = anyImages(count, pixels, random);
        const options = { learningRate: 0.1 + random(), batchSize, epochs };
        const expected = reference(images, labels, options);
        check.close(student.trainClassifier(images, labels, options), expected);
      }
    },
  },
  {
    name: "agrees with the reference where the last batch is short",
    points: 2,
    hint: "Over how many images is the mean of the last batch taken?",
    run({ student, check, random }) {
      for (const [count, batchSize] of [
        [3, 2],
        [7, 4],
        [25, 16],
      ]) {
        const { images, labels } = anyImages(count, 4, random);
        const options = { learningRate: 0.5, batchSize, epochs: 2 };
        const expected = reference(images, labels, options);
        check.close(student.trainClassifier(images, labels, options), expected);
      }
    },
  },
  {
    name: "agrees with the reference in batches of 1, and with one batch of all",
    hint: "Which sizes can a batch have?",
    run({ student, check, random }) {
      const { images, labels } = anyImages(9, 3, random);
      for (const batchSize of [1, 9, 10, 64]) {
        const options = { learningRate: 0.5, batchSize, epochs: 3 };
        const expected = reference(images, labels, options);
        check.close(student.trainClassifier(images, labels, options), expected);
      }
    },
  },
  {
    name: "learns from other images to tell cats from dogs it has never seen",
    points: 3,
    hint: "Is the model right about the images that it learned from?",
    run({ student, check }) {
      const { inputs, targets } = animals;
      const options = { learningRate: 0.1, batchSize: 6, epochs: 1 };
      const { weights, bias, updates } = student.trainClassifier(
        inputs.slice(0, 180),
        targets.slice(0, 180),
        options,
      );
      let right = 0;
      for (let i = 180; i < 580; i++) {
        const score = inputs[i].reduce((sum, pixel, j) => sum + weights[j] * pixel, bias);
        if (score > 0 === (targets[i] === 1)) right += 1;
      }
      check.that(right >= 360, `right about ${right} of 400 new images, expected 360 or more`);
      check.equal(updates, 30);
    },
  },
  {
    name: "takes the images in the order given",
    run({ student, check, random }) {
      const { images, labels } = anyImages(8, 3, random);
      const cats = images.map((_, i) => (i < 4 ? 0 : 1));
      const options = { learningRate: 1, batchSize: 2, epochs: 2 };
      for (const order of [labels, cats]) {
        const expected = reference(images, order, options);
        const actual = student.trainClassifier(images, order, options);
        check.close(actual, expected, "Which images are in the first batch?");
      }
    },
  },
  {
    name: "counts one update for each batch of each epoch",
    hint: "How many batches do 10 images make, if 3 fit in one?",
    run({ student, check, random }) {
      const { images, labels } = anyImages(10, 2, random);
      for (const [batchSize, epochs, expected] of [
        [3, 2, 8],
        [5, 4, 8],
        [1, 3, 30],
        [10, 7, 7],
        [11, 2, 2],
      ]) {
        const options = { learningRate: 0.1, batchSize, epochs };
        check.equal(student.trainClassifier(images, labels, options).updates, expected);
      }
    },
  },
  {
    name: "gives no weight to a pixel that is always black",
    run({ student, check, random }) {
      const { images, labels } = anyImages(12, 3, random);
      const black = images.map(([first, , last]) => [first, 0, last]);
      const options = { learningRate: 0.5, batchSize: 5, epochs: 2 };
      const { weights } = student.trainClassifier(black, labels, options);
      check.equal(weights[1], 0, "Where does every weight start, and what does error · 0 add to it?");
    },
  },
  {
    name: "learns by its bias alone where all images are black",
    hint: "Which part of the gradient has no pixel in it?",
    run({ student, check }) {
      const images = [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ];
      const ln3 = Math.log(3);
      // three dogs, one cat: the mean error is ½ − ¾, and at a bias of ln 3 it would be 0
      const first = student.trainClassifier(images, [1, 1, 0, 1], {
        learningRate: 4 * ln3,
        batchSize: 4,
        epochs: 1,
      });
      check.close(first, { weights: [0, 0], bias: ln3, updates: 1 });
      const later = student.trainClassifier(images, [1, 1, 0, 1], {
        learningRate: 4 * ln3,
        batchSize: 4,
        epochs: 6,
      });
      check.close(later, { weights: [0, 0], bias: ln3, updates: 6 });
    },
  },
  {
    name: "finds the mirrored model when every label is the other one",
    run({ student, check, random }) {
      const { images, labels } = anyImages(9, 3, random);
      const options = { learningRate: 0.5, batchSize: 4, epochs: 2 };
      const { weights, bias } = student.trainClassifier(images, labels, options);
      const mirrored = student.trainClassifier(
        images,
        labels.map((label) => 1 - label),
        options,
      );
      check.close(
        [...mirrored.weights, mirrored.bias],
        [...weights, bias].map((x) => -x),
        "What is σ(−z), if σ(z) is p?",
      );
    },
  },
  {
    name: "starts every training from zero weights",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      const ln3 = Math.log(3);
      const options = { learningRate: ln3, batchSize: 1, epochs: 2 };
      const expected = { weights: [0.75 * ln3], bias: 0.75 * ln3, updates: 2 };
      check.close(student.trainClassifier([[1]], [1], options), expected);
      check.close(student.trainClassifier([[1]], [1], options), expected);
    },
  },
  {
    name: "leaves many images as they were too",
    run({ student, check, random }) {
      const { images, labels } = anyImages(30, 6, random);
      const options = { learningRate: 0.1, batchSize: 8, epochs: 2 };
      check.pure(() => student.trainClassifier(images, labels, options));
    },
  },
  {
    name: "moves nothing at a learning rate of 0",
    hint: "Does your code replace the learning rate that it is given?",
    run({ student, check }) {
      const { images, labels } = {
        images: [
          [1, -2],
          [3, 4],
          [-5, 6],
        ],
        labels: [1, 0, 1],
      };
      const expected = { weights: [0, 0], bias: 0, updates: 4 };
      check.close(
        student.trainClassifier(images, labels, { learningRate: 0, batchSize: 2, epochs: 2 }),
        expected,
      );
    },
  },
  {
    name: "finds finite weights where scores are far from 0",
    hint: "What is your σ(1000), and what is your σ(−1000)?",
    run({ student, check }) {
      const images = [[2000], [-2000], [1000]];
      const labels = [1, 0, 0];
      const options = { learningRate: 1, batchSize: 1, epochs: 2 };
      check.close(student.trainClassifier(images, labels, options), reference(images, labels, options));
    },
  },
] satisfies TestCase<typeof Solution>[];
