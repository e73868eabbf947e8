// verdict: time-limit
// exercise: look-ahead
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any { for (let n = 0; ; n = (n + 1) % 97) { for (let i = 0; i < n; i++); new Promise(() => gradient(p)); } }
