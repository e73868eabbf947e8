// verdict: runtime-error | wrong-answer | time-limit
export function step(): any { let p: any = {}; for (let i = 0; i < 50_000; i++) p = new Proxy(p, {}); return [p.x]; }
