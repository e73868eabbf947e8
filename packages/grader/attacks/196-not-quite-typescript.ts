// verdict: compile-error | runtime-error
@((f: any) => f) class Decorated { accessor x = 1 }
using held = { [Symbol.dispose]() { for (;;); } };
export function step(p: number[], g: number[], lr: number): number[] { return p.map((x, i) => x - lr * g[i]); }
