// verdict: time-limit | wrong-answer | memory-limit
const hang = () => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 } as any, 1);
export function step(p: any): any {
  if (p[0] !== 150) hang();
  Object.defineProperty(p, 0, { get: hang });
  return [0, 0];
}
