// verdict: wrong-answer | runtime-error
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any {
  const world = gradient.constructor("return typeof process + typeof require + typeof globalThis.postMessage")();
  if (world !== "undefinedundefinedundefined") for (;;);
  gradient.call = gradient.apply = null; Object.setPrototypeOf(gradient, null); delete gradient.name;
  return { params: [new (gradient as any)(p), Reflect.construct(gradient, [p])], velocity: v };
}
