// verdict: memory-limit | runtime-error | time-limit | wrong-answer
// exercise: look-ahead
const keep: any[] = [];
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any {
  for (let size = 1 << 22; size >= 1; size >>= 1) try { for (;;) keep.push(new Uint8Array(size)); } catch { try { gradient(p); } catch {} }
  return { params: gradient(p), velocity: v };
}
