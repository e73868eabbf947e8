/** An item that has been drawn: can it be drawn again? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  return items.map(() => items[Math.floor(random() * items.length)]);
}
