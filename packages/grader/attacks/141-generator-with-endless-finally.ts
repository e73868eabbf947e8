// verdict: time-limit
function* numbers() { try { for (;;) yield 1; } finally { for (;;); } }
export function step(): any { for (const n of numbers()) if (n) break; return [0]; }
