// verdict: accepted | wrong-answer | runtime-error | time-limit | memory-limit | compile-error
export function step(): any { return [Reflect.ownKeys(new Proxy({}, { ownKeys() { return { length: 2 ** 29 + 1, get 0() { return "a"; } } as any; } })).length]; }
