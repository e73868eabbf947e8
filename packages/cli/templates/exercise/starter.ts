/** Twice the number x. */
export function NAME(x: number): number {
  // TODO: add x to itself
  throw new Error("Not written yet");
}
