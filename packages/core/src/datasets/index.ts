export { catsAndDogs } from "./cats-and-dogs.ts";
export type { Examples } from "./examples.ts";
export { type GeneratedRegression, generatedRegression } from "./generated-regression.ts";
export { asExamples, type House, houses } from "./houses.ts";
export { noisyHouses } from "./noisy-houses.ts";
export { twoMoons } from "./two-moons.ts";
