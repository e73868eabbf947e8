// verdict: accepted
export function st\u0065p(p: number[], g: number[], \u{6c}r: number): number[] { return p.map((x, i) => x - lr * g[i]); }
