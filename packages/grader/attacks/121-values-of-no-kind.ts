// verdict: wrong-answer
export function step(): any { return [new Map([[1, 2]]), new Date(), /x/, Symbol.iterator, new BigInt64Array(2), new Error("e"), () => 1, new WeakRef({}), (function* () {})(), globalThis]; }
