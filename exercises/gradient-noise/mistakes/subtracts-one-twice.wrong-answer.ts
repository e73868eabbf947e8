/** There is an m − 1 in your variance. Is there one in the bracket as well? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const count = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / count;
  const squares = gradients.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const variance = squares / (count - 1);
  return (variance / batchSize) * ((count - batchSize) / (count - 1));
}
