/** You round numbers from 0 to 3. How wide is the interval that becomes 0, and how wide is the one that becomes 1? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.round(random() * last);
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
