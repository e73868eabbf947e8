// verdict: wrong-answer
export function step(p: any): any {
  p.__proto__ = null;
  const record = JSON.parse('{"__proto__": {"0": 150.8125, "length": 2}, "constructor": {"prototype": {"polluted": true}}}');
  return [record, Object.assign(Object.create({ 0: 1 }), { ["__proto__"]: record })];
}
