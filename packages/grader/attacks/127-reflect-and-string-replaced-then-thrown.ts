// verdict: runtime-error
const forever: any = () => { for (;;); };
Reflect.apply = Reflect.getOwnPropertyDescriptor = Reflect.getPrototypeOf = Reflect.ownKeys = forever;
String.prototype.slice = Array.isArray = Math.imul = forever;
(globalThis as any).String = (globalThis as any).Array = (globalThis as any).Reflect = forever;
export function step(): any { throw new Error("honest"); }
