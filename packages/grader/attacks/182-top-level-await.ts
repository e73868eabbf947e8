// verdict: compile-error | runtime-error
await 0;
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
