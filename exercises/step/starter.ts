/** One step of gradient descent, as a new list: θ ← θ − α ∇J, each parameter by its own partial derivative. */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  // TODO: a new list, each parameter moved against its gradient
  throw new Error("Not written yet");
}
