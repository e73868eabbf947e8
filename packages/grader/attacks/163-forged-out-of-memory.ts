// verdict: runtime-error | memory-limit
declare const InternalError: any;
export function step(): any { throw new InternalError("out of memory"); }
