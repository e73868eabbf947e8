/** In which unit is your answer? A variance is in that of the gradient, squared. */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return Math.sqrt((variance / batchSize) * (1 - batchSize / count));
}
