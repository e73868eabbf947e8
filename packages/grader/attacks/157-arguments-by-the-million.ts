// verdict: runtime-error | time-limit | memory-limit
export function step(): any { return [Math.max(...Array.from({ length: 1_000_000 }, (_, i) => i)), String.fromCharCode.apply(null, { length: 2 ** 31 } as any)]; }
