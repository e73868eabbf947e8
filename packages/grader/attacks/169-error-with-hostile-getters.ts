// verdict: runtime-error | time-limit
class Hostile extends Error { get name(): any { for (;;); } get message(): any { for (;;); } get stack(): any { for (;;); } }
export function step(): any { let i = 0; try { for (;;) i++; } finally { throw new Hostile(); } }
