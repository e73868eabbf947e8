// verdict: runtime-error | memory-limit
export function step(): any { let list: any = []; for (let i = 0; i < 20_000; i++) list = [list]; return [JSON.stringify(list).length]; }
