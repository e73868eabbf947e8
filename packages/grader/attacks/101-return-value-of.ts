// verdict: wrong-answer
export function step(p: any, g: any, lr: any): any {
  return p.map((x: number, i: number) => ({ valueOf: () => x - lr * g[i], toJSON: () => x - lr * g[i], [Symbol.toPrimitive]: () => x - lr * g[i] }));
}
