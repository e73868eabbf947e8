// verdict: runtime-error | memory-limit
export function step(): any { const error: any = new Error("\ud800\u0000\u202e".repeat(100_000)); error.name = "N".repeat(1_000_000); error.stack = "submission.ts:1:1 ".repeat(50_000); throw error; }
