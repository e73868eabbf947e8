/** You add up distances. What was to be done to each of them first? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + Math.abs(g - mean), 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
