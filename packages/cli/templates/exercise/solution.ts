/** Twice the number x. */
export function NAME(x: number): number {
  return 2 * x;
}
