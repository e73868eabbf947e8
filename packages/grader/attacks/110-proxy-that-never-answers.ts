// verdict: wrong-answer | time-limit
const forever = () => { for (;;); };
export function step(): any { return new Proxy([], { getPrototypeOf: forever, ownKeys: forever, getOwnPropertyDescriptor: forever, get: forever, has: forever } as any); }
