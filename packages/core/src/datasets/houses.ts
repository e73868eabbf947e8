import type { Examples } from "./examples.ts";

/** Size in thousands of square feet, price in thousands of dollars. */
export interface House {
  size: number;
  price: number;
}

/** The lecture's four houses, which lie exactly on price = 200 · size. */
export const houses: House[] = [
  { size: 1, price: 200 },
  { size: 1.5, price: 300 },
  { size: 2, price: 400 },
  { size: 2.5, price: 500 },
];

/** Houses as examples: the size is the one input, the price the target. */
export const asExamples = (list: readonly House[]): Examples => ({
  inputs: list.map(({ size }) => [size]),
  targets: list.map(({ price }) => price),
});
