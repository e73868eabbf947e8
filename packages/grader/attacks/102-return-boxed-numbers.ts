// verdict: wrong-answer
export function step(p: any, g: any, lr: any): any { return p.map((x: number, i: number) => new Number(x - lr * g[i])); }
