// verdict: wrong-answer | memory-limit | time-limit
export function step(): any { const record: any = {}; for (let i = 0; i < 20_000; i++) record["key" + i] = i; return record; }
