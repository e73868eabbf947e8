import type { Engine, Pointer } from "../engine/engine.ts";
import { StudentError } from "../errors.ts";
import type { SourcePosition } from "../report/report.ts";
import { cut } from "../report/show.ts";
import type { Bridge } from "./bridge.ts";
import { engineInPlainWords, syntaxInPlainWords } from "./engine-words.ts";

/** What the engine calls a submission in its stack traces. */
export const FILE = "submission.ts";

const MAX_MESSAGE = 500;

/** Turns what was thrown inside into what a student reads. `describe` is the prelude's. */
export function createErrorReader(engine: Engine, bridge: Bridge, describe: Pointer) {
  /** The place that an error's own `stack` tells. Reading it runs no code. */
  function placeOf(thrown: Pointer): SourcePosition | undefined {
    if (thrown === 0) return undefined;
    const stack = bridge.property(thrown, "stack");
    return bridge.typeOf(stack) === "string" ? firstPlace(String(bridge.receive(stack))) : undefined;
  }

  return {
    /** `doing` is the name of the function that was called, or "loading" with the source that is loaded. */
    read(thrown: Pointer, doing: string, source = ""): StudentError {
      if (engine.fuel.exhausted()) return timeLimit(engine, placeOf(thrown));
      const outcome = bridge.call(describe, thrown);
      if ("thrown" in outcome) {
        if (engine.fuel.exhausted()) return timeLimit(engine, placeOf(outcome.thrown));
        if (engine.wasRefusedMemory()) return memoryLimit();
        return new StudentError("runtime-error", "your code threw something that could not be read");
      }
      const [name, message, stack, base] = (bridge.receive(outcome.value) as string[]).map((part) =>
        cut(part, MAX_MESSAGE),
      );
      const at = firstPlace(stack);
      if (
        message === "out of memory" ||
        (message === "your code threw null, which is not an Error" && engine.wasRefusedMemory())
      )
        return memoryLimit();
      if (message === "stack overflow" || /call stack size/.test(message)) return recursion(at);
      if (name === "SyntaxError" && doing === "loading")
        return new StudentError("compile-error", syntaxInPlainWords(message, source, at), { at });
      const isUnknown = name === "" && message === "";
      const reason = isUnknown && { reason: "your code threw something that is not an Error" };
      const isBase = base === "" || base === name;
      const error = { name, message: engineInPlainWords(name, message), ...(!isBase && { base }) };
      return new StudentError("runtime-error", { error, ...reason }, { at });
    },
  };
}

/** What a program that does not end reads as. */
export function timeLimit(engine: Engine, at?: SourcePosition): StudentError {
  const found = { steps: engine.fuel.used(), ...(at && { line: at.line }) };
  return new StudentError("time-limit", found, { at, hint: "Does every loop come to an end?" });
}

/** What too much memory reads as. */
export const memoryLimit = () => new StudentError("memory-limit", "your code used more memory than it may");

/** What reads as a fault of the engine, which only code that looks for one meets. */
export const brokenEngine = () =>
  new StudentError("runtime-error", "your code made the JavaScript engine itself fail");

/** What recursion reads as that has no end, or one that lies too deep: which of the two it is cannot be told. */
export function recursion(at?: SourcePosition): StudentError {
  return new StudentError(
    "runtime-error",
    {
      error: { name: "InternalError", message: "stack overflow" },
      reason:
        "a function called itself again and again, deeper than the stack goes (about 600 calls one inside the other): either it never stops, or it stops later than that",
    },
    {
      at,
      hint: "When does it stop calling itself? If it would stop, but only after more calls than fit, a loop goes further.",
    },
  );
}

function firstPlace(stack: string): SourcePosition | undefined {
  const found = /submission\.ts:(\d+)(?::(\d+))?/.exec(stack);
  return found ? { line: Number(found[1]), column: Number(found[2] ?? 1) } : undefined;
}
