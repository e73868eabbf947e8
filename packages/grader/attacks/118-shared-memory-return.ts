// verdict: wrong-answer | runtime-error
export function step(p: any): any { return new Float64Array(new SharedArrayBuffer(8 * p.length)); }
