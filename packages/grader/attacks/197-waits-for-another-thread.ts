// verdict: runtime-error | time-limit
export function step(): any { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); return [0]; }
