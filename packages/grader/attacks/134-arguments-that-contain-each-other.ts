// verdict: wrong-answer
export function step(p: any, g: any, lr: any): any {
  const list = p.map((x: number, i: number) => x - lr * g[i]);
  p[0] = g; g[0] = p; p[1] = step; g[1] = Promise.resolve();
  return list;
}
