/** You have the sum of the squares. What makes a variance of it? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares;
  return (variance / batchSize) * (1 - batchSize / count);
}
