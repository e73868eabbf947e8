// verdict: wrong-answer
const everywhere: any[] = [globalThis, Math, Array.prototype, Object.prototype, Function.prototype, String, Reflect, JSON, console, Symbol.prototype, Error, Date.prototype, Promise.prototype];
/(LEFT)/.exec("LEFT");
export function step(p: any): any {
  for (const owner of everywhere) owner.__left = "LEFT " + p;
  (globalThis as any)[Symbol.for("left")] = p; Math.random(); Math.random = () => 0.5; Date.now = () => 0;
  Promise.resolve().then(() => { (globalThis as any).__left = 1; for (;;); });
  return [0];
}
