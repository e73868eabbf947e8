// verdict: time-limit | accepted
const zeros = new Array(60_000).fill(0);
export function step(p: number[], g: number[], lr: number): number[] { for (let i = 0; i < 100; i++) console.log(...zeros); return p.map((x, i) => x - lr * g[i]); }
