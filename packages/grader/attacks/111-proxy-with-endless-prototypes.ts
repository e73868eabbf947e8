// verdict: wrong-answer
const endless = (): any => new Proxy({}, { getPrototypeOf: () => endless(), ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: endless(), configurable: true }) });
export function step(): any { return endless(); }
