/** Fisher & Yates inside out: each item takes a place among those that have come, and whoever stood there moves to the end. */
export function shuffle<T>(items: T[], random: () => number): T[] {
  const mixed: T[] = [];
  items.forEach((item, i) => {
    const place = Math.trunc(random() * (i + 1));
    mixed[i] = mixed[place];
    mixed[place] = item;
  });
  return mixed;
}
