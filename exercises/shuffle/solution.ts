/**
 * The items in random order, each order as likely as any other (Fisher & Yates, 1938; Durstenfeld, 1964).
 *
 *     for last = m − 1 … 1:  draw j from 0 … last, swap items j and last
 *
 * The last place is drawn from m items, the place before it from the m − 1 that are left, and so on:
 * the m · (m − 1) · … · 2 = m! runs are equally likely, and each makes a different order. An item must
 * be able to stay where it is, so `last` can be drawn too.
 */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const j = Math.floor(random() * (last + 1));
    [shuffled[j], shuffled[last]] = [shuffled[last], shuffled[j]];
  }
  return shuffled;
}
