// verdict: runtime-error
const o: any = { toString: () => `${o}`, valueOf: () => +o, get again() { return o.again; } };
export function step(): any { try { +o; } catch {} try { o.again; } catch {} return [`${o}`]; }
