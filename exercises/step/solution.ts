/**
 * One step of gradient descent.
 *
 *     θ ← θ − α ∇J
 *
 * Every parameter moves against its own partial derivative, all with the same learning rate.
 * `map` makes a new list and does not change the old one, so the point where the step started is
 * still there, to draw the path or to undo the step.
 */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => theta - learningRate * grads[i]);
}
