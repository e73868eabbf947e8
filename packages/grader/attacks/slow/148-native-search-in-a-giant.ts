// verdict: time-limit
export function step(): any { return [Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 } as any, 1)]; }
