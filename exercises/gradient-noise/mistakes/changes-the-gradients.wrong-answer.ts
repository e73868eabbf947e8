/** Your number is right. Are the gradients still what they were? */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const size = gradients.length;
  const mean = gradients.reduce((sum, g) => sum + g, 0) / size;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    gradients[i] = (gradients[i] - mean) ** 2;
    squares += gradients[i];
  }
  return (squares / (size - 1) / batchSize) * (1 - batchSize / size);
}
