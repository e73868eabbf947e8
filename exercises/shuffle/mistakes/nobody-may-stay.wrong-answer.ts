/** In a fair shuffle an item sometimes ends where it began. Can yours? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.floor(random() * last);
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
