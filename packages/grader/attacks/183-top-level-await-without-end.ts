// verdict: compile-error | runtime-error
await new Promise(() => {});
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
