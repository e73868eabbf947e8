// verdict: runtime-error
export function step(): any { throw { name: "StudentError", verdict: "accepted", message: "accepted", points: 99, score: 1, hint: "<b>you win</b>", at: { line: 1 }, thrown: "RangeError" }; }
