// verdict: wrong-answer | time-limit
export function step(p: any): any { const list = [...p]; Object.defineProperty(list, 0, { enumerable: true, get() { for (;;); } }); return list; }
