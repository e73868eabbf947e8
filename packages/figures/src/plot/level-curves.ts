import { contours } from "d3-contour";
import type { ChartFrame } from "./frame.ts";

const LEVELS = 14;

/**
 * The outlines of where the loss is at least so high, as SVG paths over the frame, lowest first.
 * Each level stands twice as far above the lowest loss as the one before, so that the valley's floor shows too.
 */
export function levelCurves(grid: number[], { left, top, width, height }: ChartFrame): string[] {
  const side = Math.sqrt(grid.length);
  const finite = grid.filter(Number.isFinite);
  const low = Math.min(...finite);
  const range = Math.max(...finite) - low;
  if (!(range > 0)) return [];
  const levels = Array.from({ length: LEVELS }, (_, k) => low + range * 2 ** (k - LEVELS));

  // A grid value belongs to the middle of its cell; the first and last stand on the frame's edges.
  const toX = (column: number) => left + ((column - 0.5) / (side - 1)) * width;
  const toY = (row: number) => top + height - ((row - 0.5) / (side - 1)) * height;
  const ring = (points: number[][]) =>
    `M${points.map(([column, row]) => `${toX(column).toFixed(1)},${toY(row).toFixed(1)}`).join("L")}Z`;

  return contours()
    .size([side, side])
    .thresholds(levels)(grid.map((value) => (Number.isFinite(value) ? value : low + range)))
    .map(({ coordinates }) => coordinates.flat().map(ring).join(""))
    .filter((path) => path !== "");
}
