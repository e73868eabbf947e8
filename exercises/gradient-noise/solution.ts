/**
 * The variance of the mean of a batch that is drawn without replacement (Cochran, Sampling Techniques,
 * 1977, theorem 2.2).
 *
 *     S²/b · (1 − b/N)        S² = 1/(N − 1) Σ (g − ḡ)²
 *
 * One over b is what a batch wins by averaging. The factor 1 − b/N is what it wins besides by never
 * asking an example twice: all examples together are not noisy at all.
 */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
