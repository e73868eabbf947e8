import { type Rules, words } from "./words.ts";

/** Statements of a program: what crosses the boundary, and work. */
export const statements: Rules = {
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
