import type { Exercise } from "@graded-descent/course";
import type { TestCase } from "@graded-descent/grader";

/** A function of the submission's and what it is called with. */
export type GraderCall = [name: string, args: unknown[]];

const importText = (text: string) => import(`data:text/javascript,${encodeURIComponent(text)}`);

/** Every call that an exercise's tests make of its solution, in order. */
export async function recordCalls(exercise: Exercise, js: string): Promise<GraderCall[]> {
  const solution = await importText(js);
  const calls: GraderCall[] = [];
  const student = new Proxy(solution, {
    get:
      (_, name: string) =>
      (...args: unknown[]) => {
        calls.push([name, structuredClone(args)]);
        return solution[name](...args);
      },
  });
  const check = {
    that() {},
    equal() {},
    close() {},
    throws(call: () => unknown) {
      try {
        call();
      } catch {}
    },
    pure(body: () => unknown) {
      body();
      return body();
    },
  };
  for (const script of [exercise.visible.script, exercise.hidden.script]) {
    const tests: TestCase[] = (await importText(script)).default;
    for (const test of tests) test.run({ student, check: check as never, random: Math.random });
  }
  return calls;
}
