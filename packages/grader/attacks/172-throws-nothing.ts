// verdict: runtime-error
export function step(): any { throw undefined; }
