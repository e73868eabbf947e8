/** Your loop asks whether an item is there. Are 0 and "" items? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const left = [...items];
  const shuffled: T[] = [];
  for (;;) {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    if (!item && left.length === 0) return shuffled;
    if (item) shuffled.push(item);
  }
}
