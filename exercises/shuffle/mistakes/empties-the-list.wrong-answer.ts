/** You remove the items from the list that you were given. Does the caller still need it? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled: T[] = [];
  while (items.length > 0) {
    shuffled.push(...items.splice(Math.floor(random() * items.length), 1));
  }
  return shuffled;
}
