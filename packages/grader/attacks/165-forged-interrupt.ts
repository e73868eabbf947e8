// verdict: runtime-error
declare const InternalError: any;
export function step(): any { throw new InternalError("interrupted"); }
