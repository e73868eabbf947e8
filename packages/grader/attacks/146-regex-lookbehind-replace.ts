// verdict: time-limit | runtime-error | memory-limit
export function step(): any { let s = "x".repeat(50_000); for (;;) s = s.replace(/(?<=(x*))(?=(x*)*y)/gu, "$1$2"); }
