import { expect, test } from "vitest";
import { exerciseTypes } from "./exercise-types.ts";

test("the types of a starter are kept with their comments, its functions are not", () => {
  const starter = `/** Where descent stands. */
export interface State {
  params: number[];
}

/** Which way it goes. */
export type Way = "up" | "down";

/** One step. */
export function step(state: State): State {
  throw new Error("Not written yet");
}
`;
  expect(exerciseTypes(starter)).toBe(`/** Where descent stands. */
interface State {
  params: number[];
}
/** Which way it goes. */
type Way = "up" | "down";`);
});

test("a starter without types gives none", () => {
  expect(exerciseTypes("export const half = (x: number): number => x / 2;\n")).toBe("");
});
