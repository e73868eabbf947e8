export type { Examples } from "./examples.ts";
export { asExamples, type House, houses } from "./houses.ts";
