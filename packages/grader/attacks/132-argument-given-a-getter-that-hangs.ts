// verdict: wrong-answer | time-limit
export function step(p: any, g: any, lr: any): any {
  const list = p.map((x: number, i: number) => x - lr * g[i]);
  Object.defineProperty(p, 0, { get() { for (;;); } });
  return list;
}
