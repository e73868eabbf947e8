import { vec } from "@graded-descent/core";
import { loss } from "./momentum.ts";

/** How much of the ravine is drawn. */
export const SIGHT = { x: { from: -10, to: 6 }, y: { from: -3, to: 3 } };

const SIDE = 61;
const at = ({ from, to }: { from: number; to: number }, i: number) => from + ((to - from) * i) / (SIDE - 1);

/** The ravine's loss on a square grid, row by row from the bottom left. */
export const ravineGrid = Array.from({ length: SIDE * SIDE }, (_, i) =>
  loss.value(vec(at(SIGHT.x, i % SIDE), at(SIGHT.y, Math.floor(i / SIDE)))),
);
