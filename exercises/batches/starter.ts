/**
 * The items in batches of batchSize, in order; the last batch holds what is left.
 * Throws a RangeError unless batchSize is a positive whole number.
 */
export function batches<T>(items: T[], batchSize: number): T[][] {
  // TODO: throw on an invalid batch size, then cut the list
  throw new Error("Not written yet");
}
