/**
 * Each of your four items is swapped with any of four. Can 256 equally likely runs be divided equally among 24 orders?
 */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let i = 0; i < shuffled.length; i++) {
    const j = Math.floor(random() * shuffled.length);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}
