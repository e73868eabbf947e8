// verdict: runtime-error | wrong-answer | time-limit
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any {
  const deep = (n: number): any => { let result; try { result = deep(n + 1); } catch { result = n; } gradient([n, n]); return result; };
  return { params: [deep(0)], velocity: v };
}
