// verdict: wrong-answer | memory-limit | time-limit
const records = Array.from({ length: 60_000 }, (_, i) => ({ a: [i], b: { i } }));
export function step(): any { return records; }
