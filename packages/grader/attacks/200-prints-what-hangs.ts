// verdict: time-limit | accepted | memory-limit
const list: any[] = []; Object.defineProperty(list, 0, { get() { for (;;); } });
export function step(p: number[], g: number[], lr: number): number[] { console.log(Symbol(), 1n, () => 1, new Proxy({}, {})); console.log(list); return p.map((x, i) => x - lr * g[i]); }
