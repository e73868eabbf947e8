/** You were handed a source of random numbers. Which one do you use? */
export function shuffle<T>(items: T[], _random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.floor(Math.random() * (last + 1));
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
