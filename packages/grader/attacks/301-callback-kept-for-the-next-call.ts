// verdict: runtime-error
// exercise: look-ahead
let kept: any;
export function bowlGradient(x: number[]): number[] { return x.map((xi) => 2 * xi); }
export function lookAheadStep(p: any, v: any, gradient: any, o: any): any { kept ??= gradient; const g = kept(p.map((x: number, i: number) => x - o.beta * v[i])); const w = v.map((vi: number, i: number) => o.beta * vi + o.learningRate * g[i]); return { params: p.map((x: number, i: number) => x - w[i]), velocity: w }; }
