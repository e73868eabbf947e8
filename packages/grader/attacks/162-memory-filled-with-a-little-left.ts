// verdict: accepted | memory-limit | runtime-error | time-limit | wrong-answer
const keep: any[] = [];
export function step(p: number[], g: number[], lr: number): number[] {
  try { for (;;) keep.push(new Uint8Array(1000)); } catch {}
  keep.length -= p.length;
  console.log(p);
  return p.map((x, i) => x - lr * g[i]);
}
