// verdict: time-limit | wrong-answer | accepted
const haystack = "a".repeat(20_000);
export function step(p: number[], g: number[], lr: number): number[] {
  for (let i = 0; i < 4; i++) (haystack + i).indexOf("a".repeat(10_000) + "b");
  return p.map((x, i) => x - lr * g[i]);
}
