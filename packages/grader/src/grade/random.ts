/** From 0 to 1, the same numbers for the same seed (mulberry32); `state` can be kept and put back. */
export interface SeededRandom {
  next: () => number;
  state: number;
}

/** Starts a generator. */
export function createRandom(seed: number): SeededRandom {
  const random: SeededRandom = {
    state: seed | 0,
    next() {
      random.state = (random.state + 0x6d2b79f5) | 0;
      let z = Math.imul(random.state ^ (random.state >>> 15), 1 | random.state);
      z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
      return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
    },
  };
  return random;
}

/** A seed made from a text (FNV-1a, 32 bits). */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
