// verdict: wrong-answer
let reads = 0;
export function step(p: any): any { const list = [...p]; Object.defineProperty(list, 0, { enumerable: true, get: () => reads++ }); return list; }
