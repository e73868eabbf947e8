/** What a model learns from: a row of inputs and a target for each example. */
export interface Examples {
  inputs: number[][];
  targets: number[];
}
