/** Welford's running mean and squares, then one fraction: S² (N − b) / (N b). */
export function noiseOfMean(gradients: number[], batchSize: number): number {
  const seen = { count: 0, mean: 0, squares: 0 };
  for (const g of gradients) {
    seen.count += 1;
    const distance = g - seen.mean;
    seen.mean += distance / seen.count;
    seen.squares += distance * (g - seen.mean);
  }
  const { count, squares } = seen;
  return (squares * (count - batchSize)) / ((count - 1) * count * batchSize);
}
