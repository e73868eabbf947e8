// verdict: wrong-answer | memory-limit | time-limit
const texts = Array.from({ length: 100_000 }, (_, i) => "text" + i);
export function step(): any { console.log(texts); return [texts, texts, texts]; }
