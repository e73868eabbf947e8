// verdict: time-limit
(async () => { for (;;); })();
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
