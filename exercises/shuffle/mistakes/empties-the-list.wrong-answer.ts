/** You take the items out of the list one by one. Whose list is it? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled: T[] = [];
  while (items.length > 0) {
    shuffled.push(...items.splice(Math.floor(random() * items.length), 1));
  }
  return shuffled;
}
