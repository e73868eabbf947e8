// What the student begins with: the solution's types, its functions with a sentence and the equation
// above each, and as their body `throw new Error("Not written yet");` under a TODO.
