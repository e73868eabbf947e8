// verdict: runtime-error
export function step(p: number[]): any {
  const note = `a
b`;
  throw new Error(note + "at the third line");
}
