/** If a comes before b, and b before c, then a must come before c. Does a random comparison respect that? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  return [...items].sort(() => random() - 0.5);
}
