export function shuffle<T>(items: T[], random: () => number): T[] {
  const hat = items.slice();
  const drawn: T[] = [];
  while (hat.length > 0) drawn.push(...hat.splice(Math.floor(random() * hat.length), 1));
  return drawn;
}
