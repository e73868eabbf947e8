// verdict: time-limit
export function step(p: any, g: any, lr: any): any { new Promise(() => { for (;;); }); return p.map((x: number, i: number) => x - lr * g[i]); }
