// verdict: runtime-error
export function step(p: any): any { if (p[0] === 150) throw null; throw Object.create(null); }
