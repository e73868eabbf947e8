/** Two houses may be alike. Are there two of them in your list? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...new Set(items)];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.floor(random() * (last + 1));
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
