import { type Rules, words } from "./words.ts";

/** What the engine does natively, on much of everything: `native` draws one. */
export const operations: Rules = {
  many: words("* + ? {2,} {0,1000} *? +? {3}"),
  pattern: String.raw`
    a
    x
    .
    \\w
    [^b]
    \\1
    $
    ^
    \\b
    [a-zθ]
    \\u{1f600}
    \\p{L}
    (?:<pattern>)<many>
    (<pattern>)<many>
    <pattern><pattern>
    <pattern>|<pattern>
    (?=<pattern>)
    (?!<pattern>)
    (?<=<pattern>)
    (?<!<pattern>)
    (?<n><pattern>)`,
  flags: words("g g y u v gi dgs gimu"),
  regex: "new RegExp('<pattern>', '<flags>')",
  onarray: words(
    "at concat copyWithin every fill filter find findIndex findLast flat flatMap forEach includes indexOf join lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString toReversed toSorted toSpliced toString unshift with entries keys",
  ),
  ontyped: words(
    "at copyWithin fill filter findLast includes indexOf join lastIndexOf map reduce reverse set slice sort subarray toReversed toSorted toString with toLocaleString",
  ),
  ontext: words(
    "at charCodeAt codePointAt concat endsWith includes indexOf isWellFormed lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substring toLowerCase toUpperCase toWellFormed trim anchor",
  ),
  onobject: words(
    "assign keys values entries freeze getOwnPropertyDescriptors getOwnPropertyNames groupBy fromEntries setPrototypeOf create is hasOwn isFrozen",
  ),
  onreflect: words(
    "apply construct defineProperty deleteProperty get has ownKeys set setPrototypeOf getPrototypeOf getOwnPropertyDescriptor preventExtensions",
  ),
  oniterator: words("map filter take drop flatMap reduce toArray some"),
  onset: words("union intersection difference isSubsetOf symmetricDifference"),
  onnumber: words("toFixed toString toPrecision toExponential toLocaleString"),
  ondate: words("toISOString toString toLocaleString setMonth setFullYear toJSON"),
  onview: words("getFloat64 setInt8 getBigInt64 setFloat32"),
  onatomics: words("add load store compareExchange wait notify waitAsync"),
  convert: words(
    "BigInt Number parseFloat parseInt Symbol.for escape unescape encodeURIComponent decodeURI Date.parse String Object structuredClone Math.sumPrecise Promise.all Iterator.from",
  ),
  spread: words(
    "Math.max Math.hypot String.fromCharCode String.fromCodePoint Array.of ask kept.push console.log Date.UTC",
  ),
  create: words(
    "Map Set WeakSet Float64Array DataView ArrayBuffer Array Uint32Array Date RegExp Error Promise",
  ),
  compile: words("eval (0,eval) new_Function Function").replace("_", " "),
  operator: words("* / % ** << >> - &"),
  argument: words("<number> <number> <value> <unit> <list> <regex> <callback>"),
  arguments: `
    <number>, <number>, <number>
    <callback>, <value>
    <value>, <number>`,
  wide: `
    'x+'.repeat(<size>) + '1'
    times(<size>, (i) => 'let v' + i).join(';')
    times(<size>, (i) => 'var v' + i).join(';')
    times(<size>, (i) => 'x' + i).join()
    times(<size>, (i) => 'function f' + i).join('(){};') + '(){}'
    'switch (1) {' + times(<size>, (i) => 'case ' + i + ':').join('') + '}'
    'x = {' + times(<size>, (i) => 'k' + i + ': 1').join() + '}'
    '(function(){' + times(<size>, (i) => 'let v' + i + '=1;').join('') + 'return ()=>{' + times(<size>, (i) => 'v' + i + ';').join('') + '}})'
    <open>.repeat(<size>)`,
  open: String.raw`
    '('
    '['
    '{'
    '1?1:'
    '\x60\x24{'
    'async()=>'
    'class A{#x;'
    '/a/,'
    'for(;;)'
    '!'
    'a.'
    'try{'
    'new '
    '...'
    'eval(0);'
    'if(1);else '
    'x=>'
    '-'`,
  native: `
    Array.prototype.<onarray>.call(<list>, <arguments>)
    Array.prototype.<onarray>.call({ length: <huge>, 0: 1 }, <arguments>)
    (<list>).<onarray>(<arguments>)
    new Float64Array(<size>).<ontyped>(<arguments>)
    new <numbers>(<list>).<ontyped>(<arguments>)
    String.prototype.<ontext>.call(<text>, <argument>, <argument>)
    String.prototype.<ontext>.call(<text>, <unit>.repeat(<size>), <argument>)
    <text>.<ontext>(<regex>, <argument>)
    <text>.replace(<regex>, '$&$1$&')
    <regex>.exec(<text>)
    <regex>[Symbol.split](<text>)
    ((1n << BigInt(<size>)) - 1n) <operator> ((3n << BigInt(<size>)) + 1n)
    (-1n << BigInt(<size>)).toString(10)
    BigInt(<text>) * 3n
    BigInt.asUintN(<number>, -1n)
    <convert>(<value>)
    JSON.stringify(<value>, <argument>, <argument>)
    JSON.parse(JSON.stringify(<value>), <callback>)
    JSON.parse('[1,'.repeat(<size>) + '1' + ']'.repeat(<size>))
    Object.<onobject>(<value>, <value>, <argument>)
    Reflect.<onreflect>(<value>, <argument>, <value>)
    Array.from(<list>, <argument>)
    new Array(<number>, ...<list>)
    <spread>(...<list>)
    new <create>(<argument>, <number>)
    ((m) => times(<size>, (i) => m.set(i * 4294967296, i)))(new Map())
    ((m) => times(<size>, (i) => m.set(-i, i).delete(i - 1)))(new Map())
    ((m) => times(<size>, (i) => m.add(i).forEach(() => m.delete(i))))(new Set())
    new Set(<list>).<onset>(new Set(<list>))
    (1 / 3).<onnumber>(<number>)
    (1e308).<onnumber>(<number>)
    (5e-324).<onnumber>(<number>)
    new Date(<number>).<ondate>(<number>)
    <compile>(<wide>)
    new RegExp(<wide>).test('a')
    Iterator.prototype.<oniterator>.call(<list>, <argument>)
    [...<list>.values().<oniterator>(<argument>)]
    (kept.push(...times(<size>, () => kept)), kept.flat(<number>))
    nest(<size>, {}, (x) => Object.create(x)).x
    nest(<size>, {}, (x) => new Proxy(x, {})).x
    nest(<size>, () => 1, (x) => x.bind(null, 1))()
    nest(<size>, [1], (x) => [x]).<onarray>(<number>)
    ((p) => { for (const k in p) kept.push(k); })(<value>)
    ((p) => { const { a, ...rest } = p; return rest; })(<value>)
    ((p) => { const [a, b, ...c] = p; return c; })(<value>)
    ((p) => [p == 1, p < p, p + p, 'x' in p, delete p[0]])(<value>)
    ((p) => { p.length = <number>; return p; })(<list>)
    Atomics.<onatomics>(new Int32Array(8), <number>, 1, 1)
    new DataView(new ArrayBuffer(64)).<onview>(<number>, 1)
    Reflect.construct(<create>, [<list>, 0, <number>], Object.defineProperty((() => 1).bind(null), 'prototype', { get() { <got> } }))`,
};
