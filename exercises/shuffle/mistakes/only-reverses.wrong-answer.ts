/** How many different orders can your function make? */
export function shuffle<T>(items: T[], random: () => number): T[] {
  return random() < 0.5 ? [...items] : [...items].reverse();
}
