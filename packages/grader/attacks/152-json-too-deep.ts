// verdict: runtime-error | memory-limit
export function step(): any { return JSON.parse("[".repeat(500_000)); }
