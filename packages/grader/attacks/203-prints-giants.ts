// verdict: time-limit | memory-limit | accepted
const giant = new Float64Array(500_000), text = "x".repeat(5_000_000);
export function step(p: number[], g: number[], lr: number): number[] { for (let i = 0; i < 100; i++) console.log(text, giant); return p.map((x, i) => x - lr * g[i]); }
