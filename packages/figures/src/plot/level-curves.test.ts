import { expect, test } from "vitest";
import { frame } from "./frame.ts";
import { levelCurves } from "./level-curves.ts";

const SIDE = 21;
const box = { left: 0, top: 0, width: 200, height: 200 };
const place = frame({ from: -1, to: 1 }, { from: -1, to: 1 }, box);
const bowl = Array.from({ length: SIDE ** 2 }, (_, i) => {
  const x = -1 + (i % SIDE) / 10;
  const y = -1 + Math.floor(i / SIDE) / 10;
  return x * x + y * y;
});

test("a level of a bowl is a circle whose radius is the root of its height", () => {
  // x² + y² goes from 0 to 2, so the levels from the top are 1, ½, ¼, …
  const [, half, quarter] = levelCurves(bowl, place).reverse();
  expect(radii(half)).toEqual([expect.closeTo(100 * Math.SQRT1_2, 0), expect.closeTo(100 * Math.SQRT1_2, 0)]);
  expect(radii(quarter)).toEqual([expect.closeTo(50, 0), expect.closeTo(50, 0)]);
});

test("a flat loss has no level curves", () => {
  expect(levelCurves(Array(SIDE ** 2).fill(3), place)).toEqual([]);
});

test("a loss that is not a number here and there is drawn all the same", () => {
  const torn = bowl.map((value, i) => (i % 50 === 0 ? Number.NaN : value));
  expect(levelCurves(torn, place).join()).not.toContain("NaN");
});

/** How far from the centre, in pixels, a curve crosses the line y = 0 inside the frame. */
function radii(path: string): number[] {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  return points.filter(([x, y]) => y === 100 && x > 0 && x < 200).map(([x]) => Math.abs(x - 100));
}
