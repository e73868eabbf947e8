// verdict: runtime-error | time-limit
(Error as any).prepareStackTrace = () => { for (;;); };
(Error as any).stackTraceLimit = { valueOf() { for (;;); } };
export function step(): any { return (undefined as any).x; }
