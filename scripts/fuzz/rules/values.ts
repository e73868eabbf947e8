import { type Rules, words } from "./words.ts";

/** Values of every kind, and functions to hand over. */
export const values: Rules = {
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
};
