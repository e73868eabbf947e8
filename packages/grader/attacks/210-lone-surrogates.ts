// verdict: wrong-answer
export function step(): any { console.log("\ud800"); return { "\udc00": "\ud83d", list: ["\u0000\u2028"] }; }
