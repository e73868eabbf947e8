/** Your sum runs over one batch. Whose spread do we want to know? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.slice(0, batchSize).reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
