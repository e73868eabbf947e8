let squares = 0;

/** The first answer is right. From where do your sums start at the second call? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  for (const g of gradients) squares += (g - mean) ** 2;
  return (squares / (count - 1) / batchSize) * (1 - batchSize / count);
}
