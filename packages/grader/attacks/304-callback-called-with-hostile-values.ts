// verdict: wrong-answer | runtime-error | memory-limit
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any {
  const circle: any = []; circle[0] = circle;
  for (const value of [circle, () => 1, 1n, Symbol("s"), new Proxy([], {}), Promise.resolve(), "x".repeat(6_000_000), { get x() { throw 1; } }, undefined])
    try { gradient.call(null, value, circle); } catch {}
  return { params: p, velocity: v };
}
