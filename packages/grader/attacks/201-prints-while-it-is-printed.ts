// verdict: runtime-error | time-limit | accepted | wrong-answer
const list: any[] = []; Object.defineProperty(list, 0, { get() { console.log(list); return 1; } });
export function step(p: number[], g: number[], lr: number): number[] { console.log(list); return p.map((x, i) => x - lr * g[i]); }
