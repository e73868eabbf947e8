import { StudentError } from "../errors.ts";
import { BadValueError } from "./bjson.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { Engine, Pointer } from "./engine.ts";
import { createLender, type Lender } from "./lender.ts";
import { JudgeError } from "./sandbox.ts";
import { memoryLimit, recursion } from "./thrown.ts";

/** The largest value that is copied out, in bytes: more than 400,000 numbers. */
const MAX_BYTES = 4 * 1024 * 1024;
const BYTES_A_UNIT = 8;
const WORD = 4;

/** What came of running something inside: a value, or what it threw. */
export type Outcome = { value: Pointer } | { thrown: Pointer };

/** Copies values across the boundary. */
export interface Bridge {
  /** Handles made inside are freed when it ends, and functions sent in are revoked. */
  scope<T>(body: (keep: (handle: Pointer) => Pointer) => T): T;
  /** A value as the engine's own; `keep` it. */
  send(value: unknown): Pointer;
  /** A value of the engine's as the host's. Throws BadValueError for what is not plain data. */
  receive(handle: Pointer): unknown;
  evaluate(source: string, file: string, asModule: boolean): Outcome;
  /** Calls a function with at most three arguments. */
  call(fn: Pointer, ...args: Pointer[]): Outcome;
  readonly undefined: Pointer;
  property(of: Pointer, key: string | number): Pointer;
  text(value: string): Pointer;
  free(handle: Pointer): void;
  typeOf(handle: Pointer): string;
  /** The function that prints, for the prelude. */
  printer(): Pointer;
}

/** Builds the bridge of one engine; what student code prints is handed to `print`. */
export function createBridge(engine: Engine, print: (args: Pointer[]) => void): Bridge {
  const { ffi, fuel } = engine;
  const utf8 = new TextEncoder();
  /** Where the addresses of a call's arguments are written; the engine copies them before it calls. */
  const argv = engine.place(new Uint8Array(3 * WORD));
  const place = (bytes: Uint8Array) => {
    const address = engine.place(bytes);
    if (address === 0) throw memoryLimit();
    return address;
  };
  const free = (handle: Pointer) => ffi.QTS_FreeValuePointer(engine.context(), handle);
  const outcome = (handle: Pointer): Outcome => {
    const thrown = ffi.QTS_ResolveException(engine.context(), handle);
    return thrown === 0 ? { value: handle } : { thrown };
  };
  let lender: Lender;

  const bridge: Bridge = {
    undefined: ffi.QTS_GetUndefined(),

    scope(body) {
      const handles: Pointer[] = [];
      const keep = (handle: Pointer) => {
        handles.push(handle);
        return handle;
      };
      try {
        return lender.during(() => body(keep));
      } finally {
        for (const handle of handles) free(handle);
      }
    },

    send(value) {
      const { bytes, functions } = encode(value);
      fuel.spend(Math.floor(bytes.length / BYTES_A_UNIT));
      const block = ffi.QTS_NewArrayBuffer(engine.context(), place(bytes), bytes.length);
      const decoded = outcome(ffi.QTS_bjson_decode(engine.context(), block));
      free(block);
      if ("thrown" in decoded) {
        const lacking = lackedIn(decoded.thrown);
        if (lacking === "stack") throw recursion();
        if (lacking === "memory" || engine.full()) throw memoryLimit();
        throw new JudgeError("the engine could not read a value it was sent");
      }
      for (const { path, call } of functions) lender.lend(decoded.value, path, call);
      return decoded.value;
    },

    receive(handle) {
      const encoded = outcome(ffi.QTS_bjson_encode(engine.context(), handle));
      if ("thrown" in encoded) {
        const lacking = lackedIn(encoded.thrown);
        if (lacking === "memory") throw memoryLimit();
        // Outside of callbacks the stack is empty: then it is the value that goes too deep.
        if (lacking === "stack" && lender.calling()) throw recursion();
        throw new BadValueError("something that is not plain data (a Proxy?)");
      }
      try {
        const length = ffi.QTS_GetArrayBufferLength(engine.context(), encoded.value);
        if (length > MAX_BYTES)
          throw new StudentError(
            "memory-limit",
            `a value of ${length.toLocaleString("en")} bytes is more than can be copied`,
          );
        fuel.spend(Math.floor(length / BYTES_A_UNIT));
        const address = ffi.QTS_GetArrayBuffer(engine.context(), encoded.value);
        if (address === 0) throw memoryLimit();
        try {
          return decode(engine.bytes(), address, address + length);
        } finally {
          engine.free(address);
        }
      } finally {
        free(encoded.value);
      }
    },

    evaluate(source, file, asModule) {
      const bytes = utf8.encode(source);
      const address = place(bytes);
      const result = outcome(
        ffi.QTS_Eval(engine.context(), address, bytes.length, file, 0, asModule ? 1 : 0),
      );
      engine.free(address);
      return result;
    },

    call(fn, ...args) {
      for (let i = 0; i < args.length; i++) engine.setWord(argv + WORD * i, args[i]);
      return outcome(ffi.QTS_Call(engine.context(), fn, bridge.undefined, args.length, argv));
    },

    property(of, key) {
      if (typeof key === "number") return ffi.QTS_GetPropNumber(engine.context(), of, key);
      const name = bridge.text(key);
      const value = ffi.QTS_GetProp(engine.context(), of, name);
      free(name);
      return value;
    },

    text(value) {
      const address = place(utf8.encode(value));
      const handle = ffi.QTS_NewString(engine.context(), address);
      engine.free(address);
      return handle;
    },
    free,

    typeOf: (handle) => takeText(ffi.QTS_Typeof(engine.context(), handle)),
    printer: () => lender.printer(),
  };

  /** What the engine lacked when it threw this while copying, if it was not for the value's sake. Runs no code inside. */
  function lackedIn(thrown: Pointer): "memory" | "stack" | undefined {
    const message = bridge.property(thrown, "message");
    const reason =
      bridge.typeOf(message) === "string" ? takeText(ffi.QTS_GetString(engine.context(), message)) : "";
    for (const handle of [message, thrown]) free(handle);
    if (reason === "stack overflow") return "stack";
    // Where there is no memory for an error either, none is thrown.
    return reason === "out of memory" || reason === "" ? "memory" : undefined;
  }

  /** A short ASCII text of the engine's, which is then freed. */
  function takeText(address: Pointer): string {
    const bytes = engine.bytes();
    let end = address;
    while (bytes[end] !== 0) end++;
    const text = String.fromCharCode(...bytes.subarray(address, end));
    engine.free(address);
    return text;
  }

  lender = createLender(engine, bridge, print);
  return bridge;
}
