/** If a comes before b, and b before c, must a come before c? What does a coin say to that? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  return [...items].sort(() => random() - 0.5);
}
