/** Twice the batch makes your noise four times smaller. Of which quantity is that true? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize ** 2) * (1 - batchSize / count);
}
