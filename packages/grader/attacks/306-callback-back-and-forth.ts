// verdict: runtime-error | wrong-answer
// exercise: look-ahead
let kept: any;
export function bowlGradient(x: number[]): number[] { return kept(x); }
export function lookAheadStep(p: any, v: any, gradient: any, o: any): any { kept = gradient; const g = gradient(p); return { params: g, velocity: v }; }
