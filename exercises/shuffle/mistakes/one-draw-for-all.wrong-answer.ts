/** How many orders can be told apart by a single random number, used for every place? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  const chance = random();
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.floor(chance * (last + 1));
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
