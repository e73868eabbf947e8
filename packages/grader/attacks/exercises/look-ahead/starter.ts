/** The gradient of x², coordinate by coordinate. */
export function bowlGradient(x: number[]): number[] {
  throw new Error("Not written yet");
}

/** One step of Nesterov's momentum. */
export function lookAheadStep(
  params: number[],
  velocity: number[],
  gradient: (at: number[]) => number[],
  options: { learningRate: number; beta: number },
): { params: number[]; velocity: number[] } {
  throw new Error("Not written yet");
}
