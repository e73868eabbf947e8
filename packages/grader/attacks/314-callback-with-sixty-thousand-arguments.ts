// verdict: time-limit | wrong-answer
// exercise: look-ahead
const many = new Array(60_000).fill([1, 2]);
export function bowlGradient(x: number[]): number[] { return x; }
export function lookAheadStep(p: any, v: any, gradient: any): any { for (;;) gradient(...many); }
