// verdict: wrong-answer | runtime-error | time-limit
export function step(p: any): any {
  const list = [...p];
  Object.defineProperty(list, 0, { get() { throw { get message(): any { for (;;); } }; } });
  return list;
}
