// verdict: wrong-answer | memory-limit | time-limit
export function step(): any { let s = ""; for (let i = 0; i < 200_000; i++) s = "a" + s + "b"; return s; }
