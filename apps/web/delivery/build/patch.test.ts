import { expect, test } from "vitest";
import { everyPatchApplied, patch } from "./patch.ts";

const transform = (plugin: ReturnType<typeof patch>, code: string, id: string) =>
  (plugin.transform as (code: string, id: string) => { code: string } | undefined)(code, id);
const finish = () => (everyPatchApplied.generateBundle as () => void)();

test("a patch changes the files of its name alone, and is asked for until it has", () => {
  const plugin = patch("one-for-two", /numbers\.js$/, (code) => code.replace("one", "two"));
  expect(transform(plugin, "one", "/other.js")).toBeUndefined();
  expect(finish).toThrow('The patch "one-for-two" finds no file that matches /numbers\\.js$/.');
  expect(transform(plugin, "one", "/numbers.js")?.code).toBe("two");
  expect(finish).not.toThrow();
});

test("a file that has nothing to change fails the build", () => {
  const plugin = patch("three-for-four", /numbers\.js$/, (code) => code.replace("four", "three"));
  expect(() => transform(plugin, "one", "/numbers.js")).toThrow(
    'The patch "three-for-four" finds nothing to change in /numbers.js.',
  );
});
