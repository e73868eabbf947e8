// verdict: wrong-answer | memory-limit | time-limit
const numbers = Array.from({ length: 450_000 }, (_, i) => i / 3);
export function step(p: any): any { p.push(...numbers.slice(0, 60_000)); return numbers; }
