import fc from "fast-check";
import { shape } from "./programs.ts";
import { operations } from "./rules/operations.ts";
import { recursion } from "./rules/recursion.ts";
import { statements } from "./rules/statements.ts";
import { values } from "./rules/values.ts";

/**
 * Programs of the kinds that attacks are: values that cross the boundary, native operations on much, and recursion
 * through native operations. Each is a whole file as those in `attacks/` are, for `step` or for `look-ahead`, whose
 * tests hand a function in.
 */

const RULES = { ...values, ...operations, ...recursion, ...statements };

const grammar = fc.letrec<Record<string, string>>((tie) => {
  const alternative = (line: string) => {
    const parts = line.split(/<([a-z]+)>/);
    if (parts.length === 1) return fc.constant(line);
    // A name that no rule has is part of the line: a group of a regular expression.
    const made = parts.map((part, i) =>
      i % 2 === 0
        ? fc.constant(part)
        : part in RULES || part === "shape"
          ? tie(part)
          : fc.constant(`<${part}>`),
    );
    return fc.tuple(...made).map((drawn) => drawn.join(""));
  };
  const rule = (text: string) =>
    fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      ...text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map(alternative),
    );
  return { shape, ...Object.fromEntries(Object.entries(RULES).map(([name, text]) => [name, rule(text)])) };
});

const HEADER =
  "// verdict: accepted | wrong-answer | runtime-error | time-limit | memory-limit | compile-error\n";
const HELPERS = `const kept: any[] = [];
const times = (n: number, make: (i: number) => any): any => { const made = []; for (let i = 0; i < n; i++) made.push(make(i)); return made; };
const rope = (n: number, part: any): any => { let s = ""; for (let i = 0; i < n; i++) s += part; return s; };
const nest = (n: number, value: any, wrap: (value: any) => any): any => { for (let i = 0; i < n; i++) value = wrap(value); return value; };
let ask: any = (x: any) => x;
`;
const IN_A_CALL = `${HEADER}${HELPERS}
export function step(params: any, grads: any, rate: any): any {
  $0
  return params.map((theta: any, i: any) => theta - rate * grads[i]);
}
`;
const AT_LOAD = `${HEADER}${HELPERS}
try { (function (params: any, grads: any, rate: any) { $0 })([1, 2], [3, 4], 0.5); } catch {}
export function step(params: any, grads: any, rate: any): any {
  if (params.length === 5) return kept;
  return params.map((theta: any, i: any) => theta - rate * grads[i]);
}
`;
const WITH_A_CALLBACK = `${HEADER}// exercise: look-ahead
${HELPERS}
function work(params: any, grads: any, rate: any): any {
  $0
}
export function bowlGradient(x: any): any {
  return kept.length > 2 ? work(x, [1], {}) : x.map((xi: any) => 2 * xi);
}
export function lookAheadStep(params: any, v: any, gradient: any, options: any): any {
  ask = gradient;
  const answer = work(params, v, options);
  if (answer !== undefined) return answer;
  const g = ask(params.map((theta: any, i: any) => theta - options.beta * v[i]));
  const velocity = v.map((vi: any, i: any) => options.beta * vi + options.learningRate * g[i]);
  return { params: params.map((theta: any, i: any) => theta - velocity[i]), velocity };
}
`;

function programsOf(statement: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const part = fc.oneof(
    statement,
    statement.map((text) => `try { ${text} } catch (e) { console.log(e); }`),
    statement.map((text) => `if (params.length === 2) { ${text} }`),
  );
  return fc
    .tuple(
      fc.constantFrom(IN_A_CALL, AT_LOAD, WITH_A_CALLBACK),
      fc.array(part, { minLength: 1, maxLength: 3 }),
    )
    .map(([frame, parts]) => frame.replace("$0", () => parts.map((text) => `{ ${text} }`).join("\n  ")));
}

/** By what they try. */
export const hostilePrograms = {
  "values that cross the boundary": programsOf(grammar.crossing),
  "native operations on much": programsOf(grammar.working),
  "recursion through native operations": programsOf(grammar.recursion),
};
