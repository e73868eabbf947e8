// verdict: wrong-answer | runtime-error
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x.map((xi) => 2 * xi); }
const honest = (p: any, v: any, gradient: any, o: any): any => { const g = gradient(p.map((x: number, i: number) => x - o.beta * v[i])); const w = v.map((vi: number, i: number) => o.beta * vi + o.learningRate * g[i]); return { params: p.map((x: number, i: number) => x - w[i]), velocity: w }; };

export function lookAheadStep(p: any, v: any, gradient: any, o: any): any { gradient([gradient, gradient]); return { ...honest(p, v, gradient, o), gradient }; }
