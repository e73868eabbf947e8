/** All examples say 6, and you find noise. From where do you measure? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const squares = gradients.reduce((sum, g) => sum + g ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * (1 - batchSize / count);
}
