const sum = (numbers: number[]): number => numbers.reduce((total, x) => total + x, 0);
const center = (numbers: number[]) => {
  const middle = sum(numbers) / numbers.length;
  return numbers.map((x) => x - middle);
};

export const noiseOfMean = (gradients: number[], batchSize: number): number => {
  const sampleVariance = sum(center(gradients).map((d) => d * d)) / (gradients.length - 1);
  return sampleVariance / batchSize - sampleVariance / gradients.length;
};
