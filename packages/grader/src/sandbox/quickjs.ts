import { type DeclaredName, missingExport } from "../compile/declared.ts";
import { EngineFailure, Image, type Pointer } from "../engine/engine.ts";
import { StudentError } from "../errors.ts";
import type { Limits } from "../grading-spec.ts";
import { BadValueError } from "./bjson.ts";
import { createConsole } from "./console.ts";
import { expectValue, type LoadedEngine, OWN_FUEL, openEngines } from "./engines.ts";
import { brokenEngine, FILE, memoryLimit, recursion, timeLimit } from "./error-reader.ts";
import { type CallResult, JudgeError, type Memory, type Sandbox } from "./sandbox.ts";

const LOADING_SEED = 0;
/** All test cases together may use so many times what one of them may. */
export const TEST_CASES_WORTH = 1.25;
/** The most values that are copied out in one test case. */
const MOST_COPIED = 4_000_000;

/**
 * Opens a sandbox for JavaScript on the engine's metered file.
 *
 * `onReplace` is called after an engine was replaced: its memory is large.
 */
export function openQuickJS(module: WebAssembly.Module, onReplace: () => void = () => {}): Sandbox {
  const output = createConsole();
  const engines = openEngines(module, (bridge, args) => output.print(bridge, args));
  /** The memory after the submission was loaded. */
  let loaded: Image | undefined;
  let active: LoadedEngine;

  let limits: Limits = { fuel: 0, memoryMb: 0 };
  let declared: { names: DeclaredName[]; isEmpty: boolean } = { names: [], isEmpty: false };
  let fuelToLoad = 0;
  let copied = 0;
  /** What earlier test cases have used. */
  let fuelBefore = 0;
  const exports = new Map<string, { handle: Pointer; type: string }>();

  /** Puts memory back, in the engine for a kind of test cases. */
  function putBack(memory: Memory, image: Image) {
    active = engines.putBack(memory, image, limits.memoryMb);
    copied = 0;
    if (engines.takeDropped()) onReplace(); // only now does nothing hold the one before
  }

  /** Seeds randomness, on the fuel at hand. */
  function seed(value: number) {
    const { engine, bridge } = active;
    const number = engine.ffi.QTS_NewFloat64(active.start.context, value);
    for (const handle of [expectValue(bridge.call(active.start.reseed, number)), number]) bridge.free(handle);
  }

  function evaluate(program: string): Pointer {
    const { engine, bridge, errors, start } = active;
    const outcome = bridge.evaluate(program, FILE, true);
    if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading", program);
    if (engine.ffi.QTS_PromiseState(start.context, outcome.value) >= 0)
      throw new StudentError("compile-error", "write it without `await` outside of functions");
    if (engine.fuel.exhausted()) throw timeLimit(engine);
    return outcome.value;
  }

  /** Takes hold of all that the submission exports. */
  function takeExports(submission: Pointer) {
    const { engine, bridge, errors } = active;
    exports.clear();
    engine.fuel.aside(OWN_FUEL, () => {
      const outcome = bridge.call(active.start.exported, submission);
      if ("thrown" in outcome) throw errors.read(outcome.thrown, "loading");
      for (const name of bridge.receive(outcome.value) as string[]) {
        const handle = bridge.property(submission, name);
        exports.set(name, { handle, type: bridge.typeOf(handle) });
      }
      bridge.free(outcome.value);
    });
  }

  function lookUp(name: string): Pointer {
    const found = exports.get(name);
    if (!found || found.type === "undefined")
      throw new StudentError("runtime-error", missingExport(name, declared));
    if (found.type !== "function")
      throw new StudentError("runtime-error", `your file exports \`${name}\`, but it is not a function`);
    return found.handle;
  }

  /** The value at a handle; where it is not plain data, says why: "`step` returned" a Promise. */
  function read(handle: Pointer, verb: string): unknown {
    const { bridge } = active;
    try {
      return bridge.receive(handle);
    } catch (error) {
      if (!(error instanceof BadValueError)) throw error;
      const why = bridge.call(active.start.explain, handle);
      // A Proxy can refuse to be looked at.
      const what = ("value" in why && bridge.receive(why.value)) || error.message;
      throw new StudentError("wrong-answer", { reason: `${verb} ${what}`, otherKind: true });
    }
  }

  function call(name: string, args: unknown[], keepArguments: boolean): CallResult {
    const { engine, bridge, errors } = active;
    return guarded(() =>
      bridge.scope((keep) => {
        const fn = lookUp(name);
        const list = keep(bridge.send(args));
        const outcome = bridge.call(active.start.apply, fn, bridge.undefined, list);
        if ("thrown" in outcome) throw errors.read(keep(outcome.thrown), name);
        const value = read(keep(outcome.value), `\`${name}\` returned`);
        const after = keepArguments
          ? args.map((arg, i) => (isPrimitive(arg) ? arg : readBack(arg, list, i, keep)))
          : [];
        if (engine.fuel.exhausted()) throw timeLimit(engine);
        copied += bridge.takeCopied();
        if (copied > MOST_COPIED)
          throw new StudentError("memory-limit", "your code handed over more values than can be copied");
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
    const handle = keep(active.bridge.property(holder, key));
    if (isRecord(sent) && Object.values(sent).some((value) => typeof value === "function")) {
      const entries = Object.entries(sent).filter(([, value]) => typeof value !== "function");
      return Object.fromEntries(entries.map(([key, value]) => [key, readBack(value, handle, key, keep)]));
    }
    return read(handle, "your function made its argument");
  }

  /** Runs something inside, and sorts out what only the engine itself can throw. */
  function guarded<T>(body: () => T): T {
    const { engine } = active;
    try {
      return body();
    } catch (error) {
      const isOverflow = error instanceof RangeError && /call stack/.test(error.message);
      if (!isOverflow && !(error instanceof WebAssembly.RuntimeError || error instanceof EngineFailure))
        throw error;
      engine.fail();
      if (isOverflow || engine.hasNoStack()) throw recursion();
      if (engine.fuel.trapped()) throw timeLimit(engine);
      if (engine.wasRefusedMemory()) throw memoryLimit();
      throw brokenEngine();
    }
  }

  return {
    load(program, newLimits, newDeclared = { names: [], isEmpty: false }) {
      limits = newLimits;
      declared = newDeclared;
      fuelBefore = 0;
      output.clear();
      if (loaded && loaded.bytes.length > engines.clean.bytes.length) loaded = undefined;
      engines.discardEnlarged();
      try {
        putBack("visible", engines.clean);
      } catch (error) {
        throw new JudgeError(`the engine did not start: ${error instanceof Error ? error.message : error}`);
      }
      guarded(() => {
        active.engine.fuel.arm(OWN_FUEL, 0);
        seed(LOADING_SEED);
        active.engine.fuel.arm(limits.fuel, 0);
        const submission = active.bridge.scope(() => evaluate(program));
        fuelToLoad = active.engine.fuel.used();
        takeExports(submission);
        loaded ??= new Image(engines.clean);
        active.engine.capture(loaded);
      });
    },

    reset(seedValue, memory) {
      fuelBefore += active.engine.fuel.used() - fuelToLoad;
      putBack(memory, loaded!);
      active.engine.fuel.arm(OWN_FUEL, 0);
      guarded(() => seed(seedValue));
      output.clear();
      const left = Math.floor(TEST_CASES_WORTH * limits.fuel) - fuelBefore;
      active.engine.fuel.arm(Math.min(limits.fuel, left), fuelToLoad);
    },

    seed: (value) => guarded(() => active.engine.fuel.aside(OWN_FUEL, () => seed(value))),
    call: (name, args) => call(name, args, false).value,
    callInspectingArguments: (name, args) => call(name, args, true),
    fuel: () => active.engine.fuel.used(),
    printed: () => output.text(),
  };
}

const isPrimitive = (value: unknown) =>
  value === null || (typeof value !== "object" && typeof value !== "function");

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
