// verdict: runtime-error | memory-limit | time-limit | wrong-answer
export function step(): any {
  for (const [open, inner, close] of [["[", "", "]"], ["{", "", "}"], ["`${", "1", "}`"], ["a=>", "1", ""], ["!", "1", ""], ["new ", "a", ""], ["a?.[", "1", "]"], ["class extends ", "a", "{}"], ["function f(a=", "1", "){}"], ["1?1:", "1", ""], ["if(1)", ";", ""], ["a:", ";", ""], ["[[", "a", "]]=1"]])
    try { eval(open.repeat(30_000) + inner + close.repeat(30_000)); } catch (error) { if (!(error instanceof Error)) throw error; }
  throw new Error("done");
}
