/**
 * The variance of the mean of a batch that is drawn without replacement (Cochran, Sampling Techniques,
 * 1977, theorem 2.2).
 *
 *     S²/B · (1 − B/m)        S² = 1/(m − 1) Σ (g − ḡ)²
 *
 * Averaging over B examples divides the variance by B. The finite population correction 1 − B/m comes
 * from drawing no example twice: a batch of all examples has no noise at all.
 */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
