/** Of two gradients, how many distances from the mean can you choose freely? By what do you divide? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / count;
  return (variance / batchSize) * (1 - batchSize / count);
}
