// verdict: runtime-error | time-limit | memory-limit
export function step(): any { return [new RegExp("(".repeat(100_000) + ")".repeat(100_000)).source.length, new RegExp("(?:".repeat(5000) + "a" + "){1000}".repeat(5000))]; }
