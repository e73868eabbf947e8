/**
 * The variance of the mean of batchSize gradients, drawn without replacement:
 * S²/B · (1 − B/m), where S² = 1/(m − 1) Σ (g − ḡ)².
 */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  // TODO: the mean, then the variance of single gradients, then that of a batch
  throw new Error("Not written yet");
}
