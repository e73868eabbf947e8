// verdict: wrong-answer | runtime-error | memory-limit
export function step(p: any): any {
  const list: any[] = Array.from({ length: 1000 }, () => ({ a: [1, 2, 3] }));
  Object.defineProperty(list, 0, { enumerable: true, get() { list.length = 1; list.push(...Array.from({ length: 50 }, () => new Float64Array(100))); return list.splice(0); } });
  return [list, list, [list]];
}
