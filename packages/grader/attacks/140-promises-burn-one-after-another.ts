// verdict: time-limit
const burn = () => new Promise(() => { for (;;); });
export function step(p: any, g: any, lr: any): any { burn(); burn(); burn(); burn(); try { burn(); } catch {} finally { burn(); } return p.map((x: number, i: number) => x - lr * g[i]); }
