/**
 * Round numbers drawn from 0 to 3: how wide is the stretch that becomes 0, and how wide the one that becomes 1?
 */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.round(random() * last);
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
