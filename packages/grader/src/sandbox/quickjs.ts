import { StudentError } from "../errors.ts";
import type { Limits } from "../terms.ts";
import { BadValueError } from "./bjson.ts";
import { type Bridge, createBridge } from "./bridge.ts";
import { isKnownBuild } from "./calibrate.ts";
import { createConsole } from "./console.ts";
import { createEngine, type Engine, type Pointer, type Snapshot } from "./engine.ts";
import { PRELUDE } from "./prelude.ts";
import { type Answered, JudgeError, type Sandbox } from "./sandbox.ts";
import { createErrorReader, FILE, memoryLimit, recursion } from "./thrown.ts";

/** How each test case comes by clean memory: a snapshot restored, or a runtime of its own. */
export type Arrangement = "snapshot" | "fresh";

/** The sandbox for JavaScript, one engine at a time. */
export interface QuickJS extends Sandbox {
  /** To be awaited before each submission: replaces an engine that is not as good as new, and says whether it did. */
  prepare(memoryMb: number): Promise<boolean>;
}

const LOADING_SEED = 0;

/** Opens a sandbox on a compiled wasm file. */
export function openQuickJS(module: WebAssembly.Module, arrangement: Arrangement = "snapshot"): QuickJS {
  const output = createConsole();
  let engine: Engine;
  let bridge: Bridge;
  let memoryMb = 0;
  let soiled = true;
  let snapshots = false;
  let clean: Snapshot;
  let loaded: Snapshot;

  /** The prelude's functions, and the reader of errors that uses one of them. */
  let reseed: Pointer;
  let explain: Pointer;
  let describe: Pointer;
  let apply: Pointer;
  let exported: Pointer;
  let errors: ReturnType<typeof createErrorReader>;

  let program = "";
  let limits: Limits = { fuel: 0, memoryMb: 0 };
  let fuelToLoad = 0;
  let submission: Pointer;
  const exports = new Map<string, { handle: Pointer; type: string }>();

  function runPrelude() {
    const prelude = expectValue(bridge.evaluate(`(${PRELUDE})`, "prelude.js", false));
    const printer = bridge.printer();
    const answers = expectValue(bridge.call(prelude, printer));
    [reseed, explain, describe, apply, exported] = [0, 1, 2, 3, 4].map((i) => bridge.property(answers, i));
    errors = createErrorReader(engine, bridge, describe);
    for (const handle of [prelude, printer, answers]) bridge.free(handle);
  }

  function expectValue(outcome: ReturnType<Bridge["call"]>): Pointer {
    if ("thrown" in outcome) throw new JudgeError("the prelude did not run");
    return outcome.value;
  }

  /** A new runtime with the prelude in it. Where the old one cannot be closed, the engine is not used again. */
  function renew() {
    try {
      const held = [...exports.values()].map(({ handle }) => handle);
      for (const handle of [reseed, explain, describe, apply, exported, submission, ...held])
        if (handle) bridge.free(handle);
      engine.close();
    } catch {
      soiled = true;
    }
    submission = 0;
    exports.clear();
    engine.open();
    engine.fuel.arm(Number.POSITIVE_INFINITY, 0);
    runPrelude();
  }

  function seed(value: number) {
    engine.fuel.arm(Number.POSITIVE_INFINITY, 0);
    const number = engine.ffi.QTS_NewFloat64(engine.context(), value);
    for (const handle of [expectValue(bridge.call(reseed, number)), number]) bridge.free(handle);
  }

  function evaluate() {
    const outcome = bridge.evaluate(program, FILE, true);
    if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading");
    if (engine.ffi.QTS_PromiseState(engine.context(), outcome.value) >= 0)
      throw new StudentError("compile-error", "write it without `await` outside of functions");
    submission = outcome.value;
    if (engine.fuel.exhausted()) throw errors.timeLimit(0);
  }

  /** Takes hold of all that the submission exports. */
  function takeExports() {
    engine.fuel.arm(Number.POSITIVE_INFINITY, 0);
    exports.clear();
    const outcome = bridge.call(exported, submission);
    if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading");
    for (const name of bridge.receive(outcome.value) as string[]) {
      const handle = bridge.property(submission, name);
      exports.set(name, { handle, type: bridge.typeOf(handle) });
    }
    bridge.free(outcome.value);
  }

  function lookUp(name: string): Pointer {
    const found = exports.get(name);
    if (!found || found.type === "undefined")
      throw new StudentError("runtime-error", `your file does not export \`${name}\``);
    if (found.type !== "function")
      throw new StudentError("runtime-error", `your file exports \`${name}\`, but it is not a function`);
    return found.handle;
  }

  /** The value at a handle; where it is not plain data, says why: "`step` returned" a Promise. */
  function read(handle: Pointer, said: string): unknown {
    try {
      return bridge.receive(handle);
    } catch (error) {
      if (!(error instanceof BadValueError)) throw error;
      const why = bridge.call(explain, handle);
      // A Proxy can refuse to be looked at.
      const what = ("value" in why && bridge.receive(why.value)) || error.message;
      throw new StudentError("wrong-answer", `${said} ${what}`);
    }
  }

  function call(name: string, args: unknown[], keepArguments: boolean): Answered {
    return guarded(() =>
      bridge.scope((keep) => {
        const fn = lookUp(name);
        const list = keep(bridge.send(args));
        const outcome = bridge.call(apply, fn, bridge.undefined, list);
        if ("thrown" in outcome) throw errors.read(keep(outcome.thrown), name);
        const value = read(keep(outcome.value), `\`${name}\` returned`);
        const after = keepArguments
          ? args.map((arg, i) => (isPrimitive(arg) ? arg : readBack(arg, list, i, keep)))
          : [];
        if (engine.fuel.exhausted()) throw errors.timeLimit(0);
        return { value, args: after };
      }),
    );
  }

  /** An argument as it stands after the call; the functions in it are left out. */
  function readBack(
    sent: unknown,
    holder: Pointer,
    key: string | number,
    keep: (handle: Pointer) => Pointer,
  ): unknown {
    if (typeof sent === "function") return undefined;
    const handle = keep(bridge.property(holder, key));
    if (isRecord(sent) && Object.values(sent).some((value) => typeof value === "function")) {
      const entries = Object.entries(sent).filter(([, value]) => typeof value !== "function");
      return Object.fromEntries(entries.map(([key, value]) => [key, readBack(value, handle, key, keep)]));
    }
    return read(handle, "your function made its argument");
  }

  /** Runs something inside, and sorts out what only the engine itself can throw. */
  function guarded<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      if (error instanceof RangeError && /call stack/.test(error.message)) {
        soiled = true;
        throw recursion();
      }
      if (error instanceof WebAssembly.RuntimeError) {
        soiled = true;
        if (engine.full()) throw memoryLimit();
        throw new JudgeError(`the engine failed: ${error.message}`);
      }
      throw error;
    }
  }

  return {
    async prepare(megabytes) {
      if (!soiled && megabytes === memoryMb && !engine.grown()) return false;
      const exact = await isKnownBuild(module);
      engine = await createEngine(module, megabytes, exact);
      bridge = createBridge(engine, (args) => output.print(bridge, args));
      memoryMb = megabytes;
      soiled = false;
      snapshots = exact && arrangement === "snapshot";
      submission = 0;
      exports.clear();
      runPrelude();
      if (snapshots) {
        clean = engine.mark();
        loaded = engine.mark();
      }
      return true;
    },

    load(newProgram, newLimits) {
      program = newProgram;
      limits = newLimits;
      output.clear();
      guarded(() => {
        if (snapshots) engine.rewind(clean, true);
        else renew();
        seed(LOADING_SEED);
        engine.fuel.arm(limits.fuel, 0);
        evaluate();
        fuelToLoad = engine.fuel.used();
        takeExports();
        if (snapshots) loaded = engine.mark(loaded);
      });
      if (engine.fuel.exhausted()) soiled = true;
    },

    begin(seedValue) {
      guarded(() => {
        if (snapshots) engine.rewind(loaded, false);
        else {
          renew();
          seed(LOADING_SEED);
          engine.fuel.arm(limits.fuel, 0);
          evaluate();
          takeExports();
        }
        seed(seedValue);
      });
      output.clear();
      engine.fuel.arm(limits.fuel, fuelToLoad);
    },

    seed(value) {
      const used = engine.fuel.used();
      seed(value);
      engine.fuel.arm(limits.fuel, used);
    },
    call: (name, args) => call(name, args, false).value,
    callAndKeep: (name, args) => call(name, args, true),
    fuel: () => engine.fuel.used(),
    printed: () => output.text(),
  };
}

const isPrimitive = (value: unknown) =>
  value === null || (typeof value !== "object" && typeof value !== "function");

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
