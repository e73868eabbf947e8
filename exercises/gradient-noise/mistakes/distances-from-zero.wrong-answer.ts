/** All gradients are 6, and your variance is not 0. From which number do you measure the distances? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const squares = gradients.reduce((sum, g) => sum + g ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
