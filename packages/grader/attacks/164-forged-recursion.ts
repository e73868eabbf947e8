// verdict: runtime-error
declare const InternalError: any;
export function step(): any { throw Object.assign(new InternalError("stack overflow"), { stack: "    at step (submission.ts:999999999999999999999:1)" }); }
