// verdict: wrong-answer | memory-limit | time-limit
const lists = Array.from({ length: 990_000 }, () => []);
export function step(): any { return lists; }
