// verdict: runtime-error | wrong-answer | time-limit
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any {
  const deep = (n: number, ...more: number[]): any => { try { return deep(n + 1, ...more, 1); } catch { return gradient([1, 2]); } };
  for (let i = 0; i < 40; i++) deep(0, ...Array(i).fill(0));
  return { params: [deep(0)], velocity: v };
}
