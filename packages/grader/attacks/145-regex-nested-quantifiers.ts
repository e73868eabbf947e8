// verdict: time-limit
export function step(): any { return [/^(a+)+$/.test("a".repeat(40) + "!") ? 1 : 0]; }
