// verdict: wrong-answer
export function step(): any {
  const list: any[] = [];
  for (let i = 0; i < 500; i++) Object.defineProperty(list, i, { enumerable: true, get: () => (i % 2 ? { number: i } : [new Float64Array(i + 1)]) });
  return list;
}
