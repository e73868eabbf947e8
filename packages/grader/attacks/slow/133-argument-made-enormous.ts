// verdict: wrong-answer | memory-limit | time-limit
export function step(p: any, g: any, lr: any): any {
  const list = p.map((x: number, i: number) => x - lr * g[i]);
  p.length = 2 ** 32 - 1;
  return list;
}
