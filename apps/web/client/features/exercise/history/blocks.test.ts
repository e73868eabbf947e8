import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";

test("a changed line stands between the lines that stayed, each side with its own numbers", () => {
  expect(blocksOf("a\nb\nc", "a\nx\ny\nc")).toEqual([
    { same: true, left: ["a"], right: ["a"], leftLine: 1, rightLine: 1 },
    { same: false, left: ["b"], right: ["x", "y"], leftLine: 2, rightLine: 2 },
    { same: true, left: ["c"], right: ["c"], leftLine: 3, rightLine: 4 },
  ]);
});

test("equal texts are one block, and a text against none is one change", () => {
  expect(blocksOf("a\nb", "a\nb").map(({ same }) => same)).toEqual([true]);
  expect(blocksOf("a\nb", "")).toMatchObject([{ same: false, left: ["a", "b"], right: [""] }]);
});

test("both texts can be read off the blocks, whatever they are", () => {
  const texts = ["", "\n", "a", "a\n", "b\na\nb", "a\nb\nc\n\nd", "d\nc\nb\na\n", "x\r\ny"];
  for (const left of texts) {
    for (const right of texts) {
      const blocks = blocksOf(left, right);
      expect(blocks.flatMap((block) => block.left).join("\n")).toBe(left);
      expect(blocks.flatMap((block) => block.right).join("\n")).toBe(right);
      for (const block of blocks.filter(({ same }) => same)) expect(block.left).toEqual(block.right);
    }
  }
});

test("two long texts with nothing in common are compared within the time a reader waits", () => {
  const lines = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`).join("\n");
  expect(blocksOf(lines("a"), lines("b"))).toHaveLength(1);
});
