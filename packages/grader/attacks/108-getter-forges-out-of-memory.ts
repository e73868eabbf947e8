// verdict: wrong-answer | memory-limit | runtime-error
export function step(p: any): any { const list = [...p]; Object.defineProperty(list, 0, { get() { throw new InternalError("out of memory"); } }); return list; }
declare const InternalError: any;
