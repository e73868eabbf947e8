// verdict: accepted | wrong-answer | runtime-error | time-limit | memory-limit | compile-error
export function step(): any { const from: any = { length: 2048, get 2047() { const kept = []; for (let i = 0; i < 20_000; i++) kept.push([i]); return kept; } }; return Array.prototype.toReversed.call(from).slice(0, 2); }
