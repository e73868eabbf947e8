import { catsAndDogs } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** A hundred and fifty images to learn from, and then five hundred new ones. */
const { inputs, targets } = catsAndDogs({ count: 650 });

/** Which part of the new images a model is right about, if it takes a score above 0 for a dog. */
function accuracy({ weights, bias }: Solution.Classifier): number {
  const right = inputs.slice(150).filter((image, i) => {
    const score = image.reduce((sum, pixel, j) => sum + weights[j] * pixel, bias);
    return score > 0 === (targets[150 + i] === 1);
  });
  return right.length / 500;
}

export default [
  {
    name: "moves by the mean gradient of a batch, from a model that is all zero",
    points: 2,
    run({ student, check }) {
      const images = [
        [1, 2],
        [3, -4],
        [2, 6],
      ];
      const actual = student.trainClassifier(images, [1, 0, 1], {
        learningRate: 0.75,
        batchSize: 3,
        epochs: 1,
      });
      // every p is ½: the errors are −½, ½, −½, and the mean gradient is (0, −2) and −1/6
      check.close(actual, { weights: [0, 1.5], bias: 0.125, updates: 1 }, "What is σ(0)?");
    },
  },
  {
    name: "makes a second update from where the first one ended",
    points: 2,
    run({ student, check }) {
      const ln3 = Math.log(3);
      const options = { learningRate: ln3, batchSize: 1, epochs: 1 };
      const actual = student.trainClassifier([[1], [1]], [1, 1], options);
      // after the first, w = b = ½ ln 3, so that the score is ln 3 and p = 3/4
      const expected = { weights: [0.75 * ln3], bias: 0.75 * ln3, updates: 2 };
      check.close(actual, expected, "What is the probability after the first update?");
    },
  },
  {
    name: "divides a short last batch by its own size",
    run({ student, check }) {
      // every score is 0: the pair leaves the bias there, and the third image does not show the pixel it moved
      const images = [
        [1, 0],
        [-1, 0],
        [0, 4],
      ];
      const actual = student.trainClassifier(images, [1, 0, 1], {
        learningRate: 0.5,
        batchSize: 2,
        epochs: 1,
      });
      const expected = { weights: [0.25, 1], bias: 0.25, updates: 2 };
      check.close(actual, expected, "How many images are in the last batch?");
    },
  },
  {
    name: "counts the updates of 600 images",
    run({ student, check }) {
      const images = Array.from({ length: 600 }, () => [0]);
      const labels = images.map((_, i) => i % 2);
      for (const [batchSize, epochs, expected] of [
        [600, 3, 3],
        [50, 1, 12],
        [50, 3, 36],
        [250, 2, 6],
      ]) {
        const { updates } = student.trainClassifier(images, labels, { learningRate: 0.1, batchSize, epochs });
        check.equal(updates, expected, "How often did the model change?");
      }
    },
  },
  {
    name: "tells cats from dogs it has never seen, nine times out of ten",
    points: 3,
    run({ student, check }) {
      const options = { learningRate: 0.1, batchSize: 5, epochs: 1 };
      const model = student.trainClassifier(inputs.slice(0, 150), targets.slice(0, 150), options);
      const right = accuracy(model);
      check.that(
        right >= 0.9,
        `your model is right about ${(100 * right).toFixed(1)} % of 500 new images, expected 90 % or more`,
        "Does the model learn from all images, and from both labels?",
      );
      check.equal(model.updates, 30, "How often did the model change?");
    },
  },
  {
    name: "leaves the images and the labels as they were",
    run({ student, check }) {
      const images = [
        [1, 2],
        [3, -4],
        [2, 6],
      ];
      const options = { learningRate: 0.5, batchSize: 2, epochs: 2 };
      check.pure(() => student.trainClassifier(images, [1, 0, 1], options));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** How often the student's own model is right about 500 new images, trained on 150 for none to six epochs. */
export const trace: Trace<typeof Solution> = {
  kind: "curves",
  x: "epoch",
  y: "accuracy on new images",
  lines({ student }) {
    const curve = (batchSize: number) =>
      [0, 1, 2, 3, 4, 5, 6].map((epochs) => {
        const options = { learningRate: 0.05, batchSize, epochs };
        return accuracy(student.trainClassifier(inputs.slice(0, 150), targets.slice(0, 150), options));
      });
    return { "batches of 10": curve(10), batch: curve(150) };
  },
};
