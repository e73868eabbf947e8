// verdict: wrong-answer | runtime-error
export function step(): any { let list: any = [1, 2]; for (let i = 0; i < 55; i++) list = [list, list]; return list; }
