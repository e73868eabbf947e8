// verdict: accepted | memory-limit | runtime-error | time-limit
const keep: any[] = [];
export function step(): any {
  for (let size = 1 << 22; size >= 1; size >>= 1) try { for (;;) keep.push(new ArrayBuffer(size)); } catch {}
  console.log(keep, "x".repeat(1000));
  throw new Error("x".repeat(100));
}
