/**
 * One step of gradient descent.
 *
 *     θ ← θ − α ∇J
 *
 * Every parameter moves against its own part of the gradient, all by the same learning rate.
 * `map` makes a new list and leaves the old one alone, so that the point the step started from is
 * still there for whoever wants to draw the path, or to take the step back.
 */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => theta - learningRate * grads[i]);
}
