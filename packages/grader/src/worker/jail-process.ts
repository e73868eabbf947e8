import { messageOf } from "../errors.ts";
import type { Gradable } from "../gradable.ts";
import { openPool, type Pool } from "./pool.ts";

/** A request to the jailed process. */
export type JailRequest =
  | { method: "grade"; source: string; options?: { visibleOnly?: boolean } }
  | { method: "measure"; source: string }
  | { method: "recordings" | "reference" };

export type JailMessage =
  | { kind: "exercise"; number: number; exercise: Gradable }
  | { kind: "ask"; id: number; exercise: number; asked: JailRequest };

export type JailResponse = { id: number; value: unknown } | { id: number; error: string };

/** The process inside the jail: a pool that is asked by messages. */
const pool = openPool({ threads: Number(process.argv[2]) });
const exercises = new Map<number, Gradable>();

process.on("message", async (told: JailMessage) => {
  if (told.kind === "exercise") exercises.set(told.number, told.exercise);
  else process.send!(await reply(told.id, exercises.get(told.exercise)!, told.asked));
});
process.on("disconnect", () => process.exit());

async function reply(id: number, exercise: Gradable, asked: JailRequest): Promise<JailResponse> {
  try {
    return { id, value: await answer(pool, exercise, asked) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function answer(pool: Pool, exercise: Gradable, asked: JailRequest): Promise<unknown> {
  if (asked.method === "grade") return pool.grade(exercise, asked.source, asked.options);
  if (asked.method === "measure") return pool.measure(exercise, asked.source);
  return pool[asked.method](exercise);
}
