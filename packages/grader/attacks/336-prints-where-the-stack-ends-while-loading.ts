// verdict: runtime-error
const deeper = (): void => { console.log("deeper"); deeper(); };
try { deeper(); } catch {}
export function step(params: number[], grads: number[], rate: number): number[] { return params.map((x, i) => x - rate * grads[i]); }
