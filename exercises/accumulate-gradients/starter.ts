/** The mean gradient over `size` examples. */
export interface Part {
  size: number;
  gradient: number[];
}

/** The gradient of the batch that these parts make together: ∇J = Σ sₖ gₖ / Σ sₖ. */
export function accumulate(parts: Part[]): number[] {
  // TODO: add up the parts weighted by their sizes, then take the mean
  throw new Error("Not written yet");
}
