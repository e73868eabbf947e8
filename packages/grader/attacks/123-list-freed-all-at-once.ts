// verdict: wrong-answer
export function step(): any { let list: any = null; for (let i = 0; i < 50_000; i++) list = { next: list }; list = null; return [0]; }
