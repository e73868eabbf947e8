// verdict: accepted
for (const name of Object.getOwnPropertyNames(globalThis)) { const value = (globalThis as any)[name]; if (value && /object|function/.test(typeof value)) { Object.freeze(value); Object.freeze(value.prototype); } }
Object.freeze(globalThis);
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
