/** Look at two items that were next to each other. Where are they afterwards? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const cut = Math.floor(random() * items.length);
  return [...items.slice(cut), ...items.slice(0, cut)];
}
