// verdict: accepted
//  const a = 1; const b = 2;const c = 3;
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
