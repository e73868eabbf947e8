import type { Engine, Pointer } from "../engine/engine.ts";
import { StudentError } from "../errors.ts";
import { BadValueError } from "./bjson.ts";
import type { Bridge } from "./bridge.ts";
import type { FunctionPlace } from "./encode.ts";
import { memoryLimit } from "./error-reader.ts";

/** How many functions of the host's may be running at once, each called from inside another. */
const MAX_CALLBACKS = 20;
/** What a call of the host's costs a submission, and each of its arguments, so that it cannot burn time in them cheaply. */
const HOST_CALL_FUEL = 100;
/** The host function that prints has this number, for good; those lent for a call count on from it. */
const PRINTER = 1;

/** Lends functions of the host's to student code, each for as long as the call lasts that it was sent in with. */
export interface HostFunctions {
  /** What is lent meanwhile is revoked when it ends. The first error of a host function is thrown again once student code has been stopped. */
  withHostFunctions<T>(body: () => T): T;
  /** Puts a function in the place that `send` left for it. */
  expose(root: Pointer, path: (string | number)[], call: FunctionPlace["call"]): void;
  /** Whether student code is calling a function of the host's. */
  calling(): boolean;
  printer(): Pointer;
  /** Forgets what was lent in the memory of before. */
  restart(): void;
}

/** Starts lending to an engine; what student code prints is handed to `print`. */
export function createHostFunctions(
  engine: Engine,
  bridge: Bridge,
  context: Pointer,
  print: (args: Pointer[]) => void,
): HostFunctions {
  const { ffi, fuel } = engine;
  const lent = new Map<number, FunctionPlace["call"]>();
  let nextLent = PRINTER + 1;
  let nesting = 0;
  let callbacks = 0;
  let pending: { error: unknown } | undefined;

  engine.onHostCall = (id, argc, argv) => {
    fuel.spend(HOST_CALL_FUEL * (1 + argc));
    if (pending || fuel.exhausted()) return throwInside("stopped");
    const call = lent.get(id);
    if (id !== PRINTER && !call)
      return throwInside("this function belongs to an earlier call, and can no longer be called");
    try {
      const args: Pointer[] = [];
      for (let i = 0; i < argc; i++) args.push(ffi.QTS_ArgvGetJSValueConstPointer(argv, i));
      return bridge.send(call ? callBack(call, args) : print(args));
    } catch (error) {
      pending ??= { error };
      if (!engine.isSound()) throw error;
      fuel.stop();
      return throwInside("stopped");
    }
  };

  function callBack(call: FunctionPlace["call"], args: Pointer[]): unknown {
    if (callbacks === MAX_CALLBACKS)
      throw new StudentError(
        "runtime-error",
        "your code and a function it was given called each other again and again",
      );
    callbacks++;
    try {
      return bridge.scope(() => call(...args.map(receiveArgument)));
    } finally {
      callbacks--;
    }
  }

  /** What student code hands to a function it was given. */
  function receiveArgument(handle: Pointer): unknown {
    try {
      return bridge.receive(handle);
    } catch (error) {
      if (!(error instanceof BadValueError)) throw error;
      const reason = `the function you were given was called with ${error.message}`;
      throw new StudentError("wrong-answer", { reason, otherKind: true });
    }
  }

  function throwInside(message: string): Pointer {
    const error = ffi.QTS_NewError(context);
    const [key, value] = [bridge.text("message"), bridge.text(message)];
    ffi.QTS_SetProp(context, error, key, value);
    const result = ffi.QTS_Throw(context, error);
    for (const handle of [key, value, error]) bridge.free(handle);
    return result;
  }

  function newFunction(name: string, length: number, id: number): Pointer {
    const address = engine.place(new TextEncoder().encode(name));
    if (address === 0) throw memoryLimit();
    const fn = ffi.QTS_NewFunction(context, address, length, 0, id);
    return fn;
  }

  return {
    withHostFunctions(body) {
      const firstLent = nextLent;
      nesting++;
      try {
        const result = body();
        if (nesting === 1 && pending) throw pending.error;
        return result;
      } catch (error) {
        if (nesting === 1 && pending) throw pending.error;
        throw error;
      } finally {
        nesting--;
        if (nesting === 0 && pending) {
          pending = undefined;
          fuel.resume();
        }
        for (let id = firstLent; id < nextLent; id++) lent.delete(id);
      }
    },

    expose(root, path, call) {
      lent.set(nextLent, call);
      const fn = newFunction("callback", call.length, nextLent++);
      const handles: Pointer[] = [];
      let holder = root;
      for (const step of path.slice(0, -1)) {
        holder = bridge.property(holder, step);
        handles.push(holder);
      }
      const key = bridge.text(String(path.at(-1)));
      ffi.QTS_SetProp(context, holder, key, fn);
      for (const handle of [...handles, key, fn]) bridge.free(handle);
    },

    calling: () => callbacks > 0,
    printer: () => newFunction("print", 0, PRINTER),
    restart() {
      pending = undefined;
      lent.clear();
      nextLent = PRINTER + 1;
    },
  };
}
