/**
 * A new list with the same items, each order as likely as any other.
 * All random numbers come from random(): each is from 0 up to, not including, 1.
 */
export function shuffle<T>(items: T[], random: () => number): T[] {
  // TODO: copy the list, then fill one place after another
  throw new Error("Not written yet");
}
