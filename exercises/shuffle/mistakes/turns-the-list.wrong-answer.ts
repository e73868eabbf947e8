/** Look at two items that stood side by side. Where do they stand afterwards? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const cut = Math.floor(random() * items.length);
  return [...items.slice(cut), ...items.slice(0, cut)];
}
