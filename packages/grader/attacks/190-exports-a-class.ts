// verdict: runtime-error
export class step { x = 1; }
