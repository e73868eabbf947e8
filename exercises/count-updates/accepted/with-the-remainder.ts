export function updatesPerEpoch(examples: number, batchSize: number): number {
  const left = examples % batchSize;
  const full = (examples - left) / batchSize;
  return left === 0 ? full : full + 1;
}
