// verdict: accepted | wrong-answer | runtime-error | time-limit | memory-limit | compile-error
export function step(): any { let n = 0; const from: any = { length: 2 ** 29 + 1 }; for (let i = 0; i < 40; i++) Object.defineProperty(from, i, { get: () => 1e-300 * ++n }); try { Array.prototype.toReversed.call(from); } catch {} try { Array.prototype.with.call(from, 0, 1); } catch {} return [n, n]; }
