/** You swap one pair of items. Where can the others go? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  const i = Math.floor(random() * items.length);
  const j = Math.floor(random() * items.length);
  [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  return shuffled;
}
