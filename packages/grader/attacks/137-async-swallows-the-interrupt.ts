// verdict: time-limit
async function burn() { for (;;); }
export function step(p: any, g: any, lr: any): any { burn(); return p.map((x: number, i: number) => x - lr * g[i]); }
