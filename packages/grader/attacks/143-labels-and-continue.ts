// verdict: time-limit
export function step(): any { a: for (;;) { b: for (;;) { try { continue a; } finally { continue b; } } } }
