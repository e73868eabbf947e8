// verdict: wrong-answer | runtime-error
export function step(): any { let record: any = { x: 1 }; for (let i = 0; i < 55; i++) record = { a: record, b: record }; console.log(record); throw record; }
