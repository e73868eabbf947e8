/** A machine as far as one update is concerned, in microseconds; the figures are made up, the shape is not. */
export const OVERHEAD = 20;
export const ONE_ROUND = 10;
export const IMAGES = 1_000_000;
export const batchSizes = Array.from({ length: 14 }, (_, power) => 2 ** power);
export const laneCounts = [1, 8, 64, 512, 4096];

/** One update: the overhead, and a round for every `lanes` examples of the batch. */
export const updateTime = (batchSize: number, lanes: number): number =>
  OVERHEAD + ONE_ROUND * Math.ceil(batchSize / lanes);

/** Seconds for an epoch of a million images. */
export const epochTime = (batchSize: number, lanes: number): number =>
  (Math.ceil(IMAGES / batchSize) * updateTime(batchSize, lanes)) / 1e6;
