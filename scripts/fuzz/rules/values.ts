/** A rule has an alternative in each line, in which `<name>` stands for what another rule makes. The first ends recursion. */
export const RULES: Record<string, string> = {
  small: words("0 1 2 3 7 60 64 65 600"),
  large: words("1000 5000 5001 65536 100_000 1_000_000 4_000_000"),
  huge: words("2**29+1 2**31-1 2**31 2**32-2 2**32-1 2**32 2**53-1"),
  odd: words("-1 -0 0.5 NaN Infinity -Infinity -(2**53) undefined 1e21"),
  size: words("<small> <small> <small> <large> <large>"),
  number: words("<small> <large> <huge> <odd>"),
  name: words("length 0 1 7 x a constructor __proto__ toJSON then stack name"),
  unit: String.raw`
    'x'
    'ab'
    'θ'
    '\ud800'
    '\udc00\ud800'
    '😀'
    'e\u0301\u0323'
    '\0'
    '1'
    ' '`,
  text: `
    <unit>
    <unit>.repeat(<size>)
    rope(<size>, <unit>)
    Array(<size>).fill(<unit>).join(<unit>)
    times(<size>, (i) => <unit> + i).join()
    'ab'.padStart(<size>, <unit>)
    rope(<size>, <unit>).slice(1)
    (<unit>.repeat(<size>) + <unit>)
    JSON.stringify(times(<size>, (i) => ({ i })))`,
  trap: words(
    "get has ownKeys getPrototypeOf getOwnPropertyDescriptor set deleteProperty apply defineProperty",
  ),
  trapped: `
    return 1;
    return [];
    throw new Error('t');
    kept.length = 0; return kept;
    return kept.push(target);
    return Reflect.get(target, key);
    return { length: 2 ** 29 + 1, get 0() { return 'a'; } };
    for (let i = 0; i < 20_000; i++) { const a = { a: null }; a.a = a; }`,
  got: `
    return kept;
    kept.length = 0; return 1;
    throw kept;
    for (;;);
    return kept.push([]);
    delete this[0];
    return rope(100_000, 'θ');
    return 'submission.ts:1:1';`,
  callback: `
    ask
    (a, b) => a - b
    (a, b) => { kept.length = 0; params.length = 0; return b; }
    function () { kept.push(this); return kept; }
    () => ask([1, 2])
    (a) => [a, a]
    () => { throw new RangeError('c'); }
    class { x = 1; }
    function* () { yield kept; }
    async () => 1
    new Proxy(() => 1, {})`,
  numbers: words(
    "Float64Array Uint8Array BigInt64Array Float16Array Uint8ClampedArray BigUint64Array Float32Array",
  ),
  list: `
    kept
    params
    [3, 1, 2]
    (function () { return arguments; })(1, 2)
    times(<size>, (i) => i + 0.5)
    times(<size>, (i) => ({ i, a: [i], b: 'b' + i }))
    times(<size>, (i) => <unit> + i)
    Array(<size>).fill(<value>)
    Object.assign([], { length: <huge> })
    Object.assign([], { length: 70_000 })
    Object.assign([1, 2], { 70_000: <value>, 4294967294: 1 })
    ({ length: <number>, 0: <value>, 5: 2 })
    ({ length: <number>, ...<list> })
    ({ length: 2048, get 2047() { <trapped> } })
    new <numbers>(<size>)
    times(<size>, ((b) => (i) => new Uint8Array(b, i % 8, 99_990))(new ArrayBuffer(100_000)))
    times(<size>, ((b) => (i) => new Uint16Array(b, 2 * i, 1))(new ArrayBuffer(100_000)))
    new Float64Array(new ArrayBuffer(800), 8, 99)
    new (class extends Array { static get [Symbol.species]() { return kept; } })(<size>)
    new (class extends Array { static [Symbol.species] = Float64Array; })(<size>)
    new Proxy(<list>, { <trap>(target, key, value) { <trapped> } })
    Object.defineProperty(<list>, <small>, { get() { kept.length = 0; return <value>; }, configurable: true })
    Object.freeze(<list>)
    new Set(<list>)
    <text>`,
  value: `
    <number>
    <shape>
    <text>
    <list>
    <list>
    Object.fromEntries(times(<size>, (i) => [<unit> + i, <value>]))
    Object.fromEntries(times(<size>, (i) => [(i * 7919) % 4294967291, i]))
    ({ [<text>]: <value> })
    nest(<size>, <value>, <wrap>)
    ((x) => { x.x = x; return x; })(<list>)
    Object.assign(<list>, { toJSON: () => <value>, valueOf: () => 1, x: 2 })
    new Proxy({ a: 1 }, { <trap>(target, key, value) { <trapped> } })
    ({ get <name>() { <got> } })
    Object.defineProperties({}, { a: { value: <value> }, [Symbol('s')]: { value: 1, enumerable: true } })
    Object.assign(new Error(<text>, { cause: <value> }), { name: <value> })
    new Map(times(<size>, (i) => [i * 4294967296, <value>]))
    new Date(<number>)
    (<callback>)`,
  wrap: `
    (x) => [x]
    (x) => ({ x })
    (x) => [x, x]
    (x) => [[x], 1]
    (x) => Object.create(x)
    (x) => new Proxy(x, {})
    (x) => x.bind(null, 1)`,
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
  /** Ways by which the engine calls `again`. */
  way: String.raw`
    again()
    [1].map(again)
    [2, 1].sort(again)
    [1].flatMap(again)
    [1, 2].reduce(again)
    [1].<onarray>(again, again)
    Array.from([1], again)
    Array.from({ length: 1, get 0() { return again(); } })
    Array.prototype.<onarray>.call({ get length() { return again(); } }, again)
    new Float64Array(2).<ontyped>(again)
    new Map([[1, 1]]).forEach(again)
    Object.groupBy([1], again)
    'x'.replace(/x/, again)
    'x'.<ontext>({ toString: again })
    'x'.<ontext>({ [Symbol.split]: again, [Symbol.match]: again, [Symbol.replace]: again, [Symbol.search]: again })
    RegExp.prototype[Symbol.replace].call({ exec: again, flags: '' }, 'x', '')
    ({ get x() { return again(); } }).x
    ({ set x(v) { again(); } }).x = 1
    Object.create({ get x() { return again(); } }).x
    Object.<onobject>({}, { get x() { return again(); } })
    ({ ...{ get x() { return again(); } } })
    +{ valueOf: again }
    ({ [Symbol.toPrimitive]: again }) < 1
    BigInt({ valueOf: again })
    new Date({ valueOf: again })
    Math.max({ valueOf: again })
    [{ toString: again }].join()
    String([[{ toString: again }]])
    ({})[{ toString: again }]
    ({ x: 1 }) == { valueOf: again }
    new Proxy({}, { get: again }).x
    Reflect.<onreflect>(new Proxy(class { static x = 1; }, { <trap>() { return [again()]; } }), 'x', [])
    'x' in new Proxy({}, { has: again })
    ({}) instanceof { [Symbol.hasInstance]: again }
    [...{ [Symbol.iterator]: again }]
    [...{ *[Symbol.iterator]() { yield again(); } }]
    (() => { for (const x of { [Symbol.iterator]: again }); })()
    [...[1].values().<oniterator>(again)]
    Object.fromEntries({ *[Symbol.iterator]() { yield [again(), 1]; } })
    JSON.stringify({ toJSON: again })
    JSON.stringify([1], again)
    JSON.parse('[1]', again)
    new (class { constructor() { again(); } })()
    new (class { x = again(); })()
    new (class { static { again(); } })()
    (class extends (again(), Object) {})
    Reflect.apply(again, null, [])
    again.bind(null, 1)()
    nest(50, again, (f) => f.bind(null))()
    nest(50, again, (f) => new Proxy(f, {}))()
    new Function('f', 'return f()')(again)
    new Function('f', 'with ({ get x() { return f(); } }) return x;')(again)
    eval('again()')
    eval('again\x60x\x60')
    ask(again())
    ask({ get x() { return again(); } })
    [1].concat({ get [Symbol.isConcatSpreadable]() { return again(); } })
    (function* () { yield again(); })().next()
    (async () => { again(); })()
    new Promise(again)
    Promise.resolve({ get then() { return again(); } })
    (({ x = again() }) => x)({})
    console.log({ get x() { return again(); } })
    console.log(again())
    Array.prototype.toLocaleString.call([{ toLocaleString: again }])
    new (class extends Array { static get [Symbol.species]() { return again; } })(1).map((x) => x)
    Object.defineProperty({}, 'x', { get value() { return again(); } })
    new Error('e', { get cause() { return again(); } })
    (() => { try { again(); } finally { again(); } })()
    (() => { try { again(); } catch { again(); } })()`,
  guard: `
    if (depth > 50) return 1;
    if (depth > 300) { const n = depth; depth = 0; return n; }
    if (depth > 500) throw new Error('' + depth);
    if (depth % 100 === 99) console.log(depth);
    console.log([depth]);
    ask([depth]);
    const pad = [depth, depth, depth];
    ;`,
  ways: `
    () => <way>
    () => <way>, () => <way>
    () => <way>, <ways>
    () => <way>, () => <way>, <ways>`,
  answer: words("kept 1 [1] 'x' undefined {}"),
  recursion: `
    let depth = 0; const ways: any[] = [<ways>]; function again(): any { depth++; <guard> ways[depth % ways.length](); const x = <answer>; return x; } try { again(); } finally { console.log("depth", depth); if (depth > 400) <native>; }`,
  error: words("Error RangeError SyntaxError InternalError TypeError"),
  message: String.raw`
    'out of memory'
    'stack overflow'
    'interrupted'
    ''
    '\ud800'
    'submission.ts:9:9'`,
  field: words("stack message name cause"),
  holder: words("Array Object String Function Error Float64Array RegExp Promise"),
  member: words("toJSON x map then toString constructor"),
  global: words("console Array JSON Error Promise x Object Reflect"),
  crossing: `
    return <value>;
    return [<value>, ...params];
    return { params: <value>, velocity: <value> };
    kept.push(<value>); return kept;
    console.log(<value>, <value>);
    console.log(...times(<size>, () => <value>));
    for (let i = 0; i < <size>; i++) console.log(i, <value>);
    params[<small>] = <value>;
    params["<name>"] = <value>;
    params.length = <size>; params.fill(<value>); grads.length = <size>; grads.fill(null);
    grads.push(...<list>);
    Object.assign(params, { x: <value>, [Symbol.iterator]: 1 });
    Object.setPrototypeOf(params, <value>);
    Object.defineProperty(params, <small>, { get: () => <value> });
    Object.assign(grads, <value>); Object.freeze(params);
    throw <value>;
    throw Object.assign(new <error>(<text>), { name: <value>, stack: <value>, message: <text> });
    throw new AggregateError(<list>, <text>, { cause: <value> });
    throw Object.defineProperty(new <error>('e'), '<field>', { get() { <got> } });
    throw new <error>(<message>);
    throw nest(<size>, <value>, (cause) => new Error('e', { cause }));
    (Error as any).prepareStackTrace = () => <value>; throw new Error(<text>);
    ask(<value>);
    return ask(<value>, <value>);
    try { ask(<value>); } catch {}
    kept.push(ask([1, 2])); kept[0].length = <size>; ask(kept[0]);
    [<value>].map(ask); ask.x = <value>;
    new ask(<value>);
    Object.assign(rate, { learningRate: <value>, beta: <value> });
    (<holder> as any).prototype.<member> = <value>;
    Object.defineProperty(Object.prototype, '<name>', { set(v) { kept.push(v); }, get() { return <value>; } });
    (globalThis as any).<global> = <value>;
    Promise.resolve(<value>).then((x) => { kept.push(x); console.log(x); });`,
  working: `
    kept.push(<native>);
    for (let i = 0; i < <size>; i++) <native>;
    return <native>;
    console.log(<native>);
    const x = <native>; <crossing>`,
};

function words(text: string): string {
  return text.split(" ").join("\n");
}
