import type { Engine, Pointer } from "../engine/engine.ts";
import { StudentError } from "../errors.ts";
import { BadValueError, CutShortError } from "./bjson.ts";
import type { Bridge, EngineResult } from "./bridge.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import { memoryLimit, recursion } from "./error-reader.ts";
import { createHostFunctions, type HostFunctions } from "./host-functions.ts";
import { JudgeError } from "./sandbox.ts";

/** The largest value that is copied out, in bytes: more than 400,000 numbers. */
const MAX_BYTES = 4 * 1024 * 1024;
const BYTES_A_UNIT = 8;
/** What a value that is copied out takes of the host to read, to compare and to show. */
const STEPS_A_NODE = 3;
const WORD = 4;
/** A call has at most three arguments. */
export const ARGV_BYTES = 3 * WORD;
/** In one test case so many bytes are left where they are. */
const FREED_FROM = 64 * 1024;
/** Texts that the engine names types and errors by are shorter. */
const LONGEST_TEXT = 256;

/** Where in an engine's memory a bridge finds what it needs. */
export interface Addresses {
  context: Pointer;
  /** The addresses of a call's arguments, ARGV_BYTES of them, are written here; the engine copies them before it calls. */
  argv: Pointer;
}

/** Builds the bridge of one engine; what student code prints is handed to `print`. */
export function createBridge(
  engine: Engine,
  { context, argv }: Addresses,
  print: (bridge: Bridge, args: Pointer[]) => void,
): Bridge {
  const { ffi, fuel } = engine;
  const utf8 = new TextEncoder();
  const place = (bytes: Uint8Array) => {
    const address = engine.place(bytes);
    if (address === 0) throw memoryLimit();
    return address;
  };
  /** Before the next test case all memory is put back: only much of it is worth being freed. */
  const isWorthFreeing = () => crossed > FREED_FROM;
  const free = (handle: Pointer) => {
    if (isWorthFreeing()) ffi.QTS_FreeValuePointer(context, handle);
  };
  const freeBlock = (address: Pointer) => {
    if (isWorthFreeing()) ffi.free(address);
  };
  const outcome = (handle: Pointer): EngineResult => {
    const thrown = ffi.QTS_ResolveException(context, handle);
    return thrown === 0 ? { value: handle } : { thrown };
  };
  let hostFunctions: HostFunctions;
  let copied = 0;
  /** Bytes that crossed, either way. */
  let crossed = 0;

  /** What the tests hand over must be plain data. */
  function encoded(value: unknown) {
    try {
      return encode(value);
    } catch (error) {
      throw error instanceof BadValueError ? new JudgeError(`it hands over ${error.message}`) : error;
    }
  }

  const bridge: Bridge = {
    undefined: ffi.QTS_GetUndefined(),

    scope(body) {
      const handles: Pointer[] = [];
      const keep = (handle: Pointer) => {
        handles.push(handle);
        return handle;
      };
      const result = hostFunctions.withHostFunctions(() => {
        try {
          return body(keep);
        } catch (error) {
          // Whatever else is thrown, the engine has failed.
          if (error instanceof StudentError && engine.isSound()) freeAll(handles);
          throw error;
        }
      });
      freeAll(handles);
      return result;
    },

    send(value) {
      const { bytes, functions } = encoded(value);
      fuel.spend(Math.floor(bytes.length / BYTES_A_UNIT));
      crossed += bytes.length;
      const block = ffi.QTS_NewArrayBuffer(context, place(bytes), bytes.length);
      const decoded = outcome(ffi.QTS_bjson_decode(context, block));
      free(block);
      if ("thrown" in decoded) {
        const lacking = lackedIn(decoded.thrown);
        if (lacking === "stack") throw recursion();
        if (lacking === "memory" || engine.wasRefusedMemory()) throw memoryLimit();
        throw new JudgeError("the engine could not read a value it was sent");
      }
      for (const { path, call } of functions) hostFunctions.expose(decoded.value, path, call);
      return decoded.value;
    },

    receive(handle) {
      const encoded = outcome(ffi.QTS_bjson_encode(context, handle));
      if ("thrown" in encoded) {
        const lacking = lackedIn(encoded.thrown);
        if (lacking === "memory") throw memoryLimit();
        // Outside of callbacks the stack is empty: then it is the value that goes too deep.
        if (lacking === "stack" && hostFunctions.calling()) throw recursion();
        throw new BadValueError("something that is not plain data (a Proxy?)");
      }
      const length = ffi.QTS_GetArrayBufferLength(context, encoded.value);
      crossed += length;
      if (length > MAX_BYTES) {
        free(encoded.value);
        throw new StudentError(
          "memory-limit",
          `a value of ${length.toLocaleString("en")} bytes is more than can be copied`,
        );
      }
      const address = ffi.QTS_GetArrayBuffer(context, encoded.value);
      if (address === 0) throw memoryLimit();
      try {
        const { value, nodes } = decode(engine.bytes(address, length), address, address + length);
        copied += nodes;
        fuel.spend(STEPS_A_NODE * nodes + Math.floor(length / BYTES_A_UNIT));
        return value;
      } catch (error) {
        const isCut = error instanceof CutShortError;
        throw isCut && engine.wasRefusedMemory() ? memoryLimit() : error;
      } finally {
        freeBlock(address);
        free(encoded.value);
      }
    },

    evaluate(source, file, asModule) {
      const bytes = utf8.encode(source);
      const [address, name] = [place(bytes), place(utf8.encode(file))];
      const result = outcome(ffi.QTS_Eval(context, address, bytes.length, name, 0, asModule ? 1 : 0));
      for (const block of [address, name]) freeBlock(block);
      return result;
    },

    call(fn, ...args) {
      for (let i = 0; i < args.length; i++) engine.setWord(argv + WORD * i, args[i]);
      return outcome(ffi.QTS_Call(context, fn, bridge.undefined, args.length, argv));
    },

    property(of, key) {
      if (typeof key === "number") return ffi.QTS_GetPropNumber(context, of, key);
      const name = bridge.text(key);
      const value = ffi.QTS_GetProp(context, of, name);
      free(name);
      return value;
    },

    text(value) {
      const address = place(utf8.encode(value));
      const handle = ffi.QTS_NewString(context, address);
      freeBlock(address);
      return handle;
    },
    free,
    restart() {
      copied = 0;
      crossed = 0;
      hostFunctions.restart();
    },
    takeCopied() {
      const taken = copied;
      copied = 0;
      return taken;
    },

    typeOf(handle) {
      const address = ffi.QTS_Typeof(context, handle);
      const type = shortText(address);
      freeBlock(address);
      return type;
    },
    printer: () => hostFunctions.printer(),
  };

  function freeAll(handles: Pointer[]) {
    for (const handle of handles) free(handle);
  }

  /** What the engine lacked when it threw this while copying, if it was not for the value's sake. Runs no code inside. */
  function lackedIn(thrown: Pointer): "memory" | "stack" | undefined {
    const message = bridge.property(thrown, "message");
    const reason = bridge.typeOf(message) === "string" ? textOf(message) : "";
    for (const handle of [message, thrown]) free(handle);
    if (reason === "stack overflow") return "stack";
    // Where there is no memory for an error either, none is thrown.
    return reason === "out of memory" || reason === "" ? "memory" : undefined;
  }

  /** The start of a text. */
  function textOf(handle: Pointer): string {
    const address = ffi.QTS_GetString(context, handle);
    const text = shortText(address);
    ffi.QTS_FreeCString(context, address);
    return text;
  }

  /** The start of an ASCII text that ends with a zero. */
  function shortText(address: Pointer): string {
    const bytes = engine.bytes(address, LONGEST_TEXT).subarray(address, address + LONGEST_TEXT);
    const end = bytes.indexOf(0);
    return String.fromCharCode(...bytes.subarray(0, end < 0 ? LONGEST_TEXT : end));
  }

  hostFunctions = createHostFunctions(engine, bridge, context, (args) => print(bridge, args));
  return bridge;
}
