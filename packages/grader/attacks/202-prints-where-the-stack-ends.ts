// verdict: runtime-error
const deep = (n: number): number => { try { return deep(n + 1); } finally { console.log([n], { n }); } };
export function step(): any { return [deep(0)]; }
