// verdict: wrong-answer | memory-limit | time-limit
export function step(): any { const list: number[] = []; list.length = 2 ** 32 - 1; return list; }
