import { wholeNumber } from "./argument.ts";

/** A source of numbers drawn evenly from 0 up to, not including, 1; `Math.random` is one. */
export type Random = () => number;

/**
 * A small generator that gives the same numbers for the same seed in every JavaScript engine.
 *
 * Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, a period of 2³², integer arithmetic alone.
 * Good enough to shuffle and to draw data; not for secrets. `seed` is a whole number of at least 0,
 * of which the lowest 32 bits count.
 */
export function seeded(seed: number): Random {
  let state = wholeNumber("seed", seed, 0) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number drawn evenly from 0 up to, not including, `end`. */
export const below = (end: number, random: Random): number => Math.floor(random() * end);

/**
 * A number of mean 0 and deviation 1, close to normal: twelve draws added up, minus 6.
 *
 * It never leaves ±6 and needs no logarithm, whose last bit differs between engines.
 */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
