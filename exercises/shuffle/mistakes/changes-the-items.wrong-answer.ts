/** The order is fair. Which list did you put it in? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const j = Math.floor(random() * (last + 1));
    [items[j], items[last]] = [items[last], items[j]];
  }
  return items;
}
