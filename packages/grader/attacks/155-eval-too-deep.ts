// verdict: runtime-error | memory-limit
export function step(): any { return [eval("(".repeat(200_000) + "1" + ")".repeat(200_000))]; }
