import fc from "fast-check";

/**
 * Programs as students write them for `step(params, grads, learningRate)`: mostly right, with
 * annotations or without, wrong here and there, and some that do not end.
 */

const NAMES = ["params", "grads", "learningRate", "next", "i", "theta", "Math", "undefined", "missing"];
const OPERATORS = ["+", "-", "*", "/", "%", "**", "===", "<", "&&", "??", "|", ">>>", ","];
const TYPES = [
  "",
  ": number[]",
  ": any",
  ": number | undefined",
  ": Array<number>",
  ": string",
  ": typeof params",
];
const METHODS = [
  "map",
  "forEach",
  "reduce",
  "filter",
  "flatMap",
  "sort",
  "toSorted",
  "findLast",
  "concat",
  "with",
];

const pick = (...texts: string[]) => fc.constantFrom(...texts);

/** Fills the placeholders of a template, `$0` to `$9`. */
const fill = (template: string, ...places: fc.Arbitrary<string>[]) =>
  fc.tuple(...places).map((drawn) => template.replace(/\$(\d)/g, (_, i) => drawn[Number(i)]));

const grammar = fc.letrec<{ expression: string; statement: string; body: string }>((tie) => {
  const expression = tie("expression");
  const statement = tie("statement");
  const body = tie("body");
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      pick(...NAMES),
      pick(
        "0",
        "1",
        "-1.5",
        "1e308",
        "2n",
        "NaN",
        "'text'",
        "null",
        "[]",
        "{}",
        "/a*/",
        "`i`",
        "this",
        "new Map()",
      ),
      pick(
        "params[i] - learningRate * grads[i]",
        "params.length",
        "Math.random()",
        "Date.now()",
        "JSON.stringify(params)",
      ),
      fill("($0 $1 $2)", expression, pick(...OPERATORS), expression),
      fill("$0[$1]", expression, expression),
      fill("$0?.$1", expression, pick("length", "x", "constructor", "__proto__", "at(-1)")),
      fill("params.$0((theta, i) => $1)", pick(...METHODS), expression),
      fill("params.map((theta$0, i) => theta - learningRate * grads[$1])", pick(": number", ""), expression),
      fill("[...$0, $1]", expression, expression),
      fill("({ a: $0, ...$1 })", expression, expression),
      fill("($0 ? $1 : $2)", expression, expression, expression),
      fill("new Float64Array($0)", expression),
      fill("(($0) => { $1 })($2)", pick("x", "x: any", "...x"), body, expression),
      fill("step($0, grads, learningRate)", expression),
      fill("$0 as $1", expression, pick("any", "number[]", "const")),
      fill("$0!", expression),
    ),
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fill("return $0;", expression),
      fill("$0 next$1 = $2;", pick("let", "const", "var"), pick(...TYPES), expression),
      fill("next.push($0);", expression),
      fill(
        "$0 $1 $2;",
        pick("next", "i", "params[0]", "grads[i]", "kept", "params.length"),
        pick("=", "+=", "-=", "*="),
        expression,
      ),
      fill(
        "for (let i = 0; i < $0; i++) { $1 }",
        pick("params.length", "grads.length", "1e4", "3", "learningRate"),
        body,
      ),
      fill("for (const $0 of $1) { $2 }", pick("x", "[i, theta]", "{ length }"), expression, body),
      fill("while ($0) { $1 }", expression, body),
      fill("if ($0) { $1 } else { $2 }", expression, body, body),
      fill("try { $0 } catch (e) { $1 } finally { $2 }", body, body, body),
      fill("switch ($0) { case $1: $2 default: break; }", expression, expression, body),
      fill("throw $0;", expression),
      fill("console.log($0);", expression),
      fill("function helper$0(x$1) { $2 }", pick("", "<T>"), pick(...TYPES), body),
      pick("break;", "continue;", ";", "debugger;", "// note", "kept++;", "let velocity: number[] = [];"),
    ),
    body: fc.array(statement, { maxLength: 4 }).map((statements) => statements.join(" ")),
  };
});

const frame = pick(
  "export function step(params: number[], grads: number[], learningRate: number): number[] {\n$0\n}",
  "export const step = (params, grads, learningRate) => {\n$0\n};",
  "export async function step(params: any, grads: any, learningRate: any) {\n$0\n}",
  "export function* step(params: any, grads: any, learningRate: any) {\n$0\n}",
  "class Optimizer { #rate = 1; step(params, grads, learningRate) {\n$0\n} }\nconst it = new Optimizer();\nexport const step = it.step.bind(it);",
  "export default function step(params, grads, learningRate) {\n$0\n}",
);

const around = pick(
  "",
  "",
  "let kept = 0;",
  "interface State { v: number[] }",
  "enum E { A }",
  "type V = number[];",
  "let kept: any = [];",
);

/** One program; most of them compile. */
export const program: fc.Arbitrary<string> = fc
  .tuple(
    around,
    frame,
    grammar.body,
    pick("", "return params.map((theta, i) => theta - learningRate * grads[i]);"),
  )
  .map(([before, frame, body, end]) => `${before}\n${frame.replace("$0", () => `  ${body}\n  ${end}`)}\n`);

const leaf = pick(
  "0",
  "-0",
  "1.5",
  "NaN",
  "-Infinity",
  "2 ** 53",
  "5e-324",
  "''",
  "'\\ud800'",
  "'θ'.repeat(1000)",
  "null",
  "undefined",
  "true",
);
const odd = pick(
  "1n",
  "Symbol()",
  "() => 1",
  "new Map([[1, 2]])",
  "new Date()",
  "/x/g",
  "Promise.resolve(1)",
  "new Proxy({}, {})",
  "new Proxy([], {})",
  "new Error('e')",
  "(function* () {})()",
  "new ArrayBuffer(8)",
  "new DataView(new ArrayBuffer(8))",
  "new BigInt64Array(2)",
  "globalThis",
  "Object(1)",
  "arguments",
  "new WeakMap()",
);

/** Values of every shape that a submission can make, as expressions: plain data and other values. */
export const shape: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const value = tie("value");
  return {
    value: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      leaf,
      odd,
      fc.array(value, { maxLength: 5 }).map((values) => `[${values.join(", ")}]`),
      fc.array(value, { maxLength: 5 }).map((values) => `[${values.join(", , ")}]`),
      fill("{ a: $0, 7: $1, ['__proto__']: $2 }", value, value, value).map((record) => `(${record})`),
      fill(
        "Object.create($0 ?? null, { x: { value: $1, enumerable: true } })",
        pick("null", "{}", "[]"),
        value,
      ),
      fill("{ get x() { return $0; } }", value).map((record) => `(${record})`),
      fill("((x) => [x, x, [x]])($0)", value),
      fill("((x) => { x[0] = x; return x; })([$0])", value),
      fill("Object.assign([$0], { length: $1 })", value, pick("0", "3", "1e5")),
      fill(
        "new $0([$1, $2])",
        pick("Float64Array", "Int8Array", "Uint8ClampedArray", "Float32Array", "Set", "Array"),
        leaf,
        leaf,
      ),
      fill(
        "new (class extends $0 { z = $1; })()",
        pick("Array", "Object", "Float64Array", "Map", "Error"),
        value,
      ),
      fill("Object.freeze([$0])", value),
    ),
  };
}).value;

/** A program that answers with a shape, prints it, leaves it in its arguments or throws it. */
export const shapeProgram: fc.Arbitrary<string> = fc
  .tuple(
    pick(
      "return $0;",
      "console.log($0); return [];",
      "params[0] = $0; return params;",
      "throw $0;",
      "return [$0, ...params];",
    ),
    shape,
  )
  .map(
    ([body, value]) =>
      `export function step(params: any, grads: any, rate: any): any { ${body.replace("$0", () => value)} }\n`,
  );
