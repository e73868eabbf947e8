import { type Rules, words } from "./words.ts";

/** Recursion through what the engine does natively. */
export const recursion: Rules = {
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
};
