import { nonNegative, wholeNumber } from "../argument.ts";
import { below, normal, seeded } from "../random.ts";
import type { Examples } from "./examples.ts";

/** Ears that stand up. */
const CAT = `
  ........
  .#....#.
  .######.
  .#.##.#.
  .######.
  ..#..#..
  ...##...
  ........`;

/** Ears that hang down. */
const DOG = `
  ........
  ........
  .######.
  ##.##.##
  .######.
  ..#..#..
  ...##...
  ........`;

/** The drawings are 2 apart, so 95 % = Φ(2 / (2 · noise)) and noise = 1 / 1.645. */
const NOISE = 0.608;

/**
 * The lecture's 1000 cats and dogs: images of 8 × 8 brightnesses, row by row, target 0 a cat and 1 a dog.
 *
 * Each is one of two drawings, at brightness 0 or 1, under noise of deviation `noise` in every pixel,
 * so that the best a model can do is right about 95 % of the time. The same seed draws the same images
 * in every JavaScript engine.
 */
export function catsAndDogs(options: { count?: number; noise?: number; seed?: number } = {}): Examples {
  const count = wholeNumber("count", options.count ?? 1000);
  const noise = nonNegative("noise", options.noise ?? NOISE);
  const random = seeded(options.seed ?? 50);
  const drawings = [pixels(CAT), pixels(DOG)];
  const targets = Array.from({ length: count }, () => below(2, random));
  const inputs = targets.map((animal) => drawings[animal].map((pixel) => pixel + noise * normal(random)));
  return { inputs, targets };
}

const pixels = (drawing: string): number[] =>
  [...drawing.replaceAll(/\s/g, "")].map((c) => (c === "#" ? 1 : 0));
