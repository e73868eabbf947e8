import { scaleLinear } from "d3-scale";

/** The part of a drawing that data fills, and how data finds its place in it. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  x(value: number): number;
  y(value: number): number;
  xTicks: number[];
  yTicks: number[];
}

interface Range {
  from: number;
  to: number;
}

/** A frame with room for the axes around it, `y` growing upwards. */
export function frame(
  x: Range,
  y: Range,
  box: { left: number; top: number; width: number; height: number },
): Frame {
  const toX = scaleLinear([x.from, x.to], [box.left, box.left + box.width]);
  const toY = scaleLinear([y.from, y.to], [box.top + box.height, box.top]);
  return { ...box, x: toX, y: toY, xTicks: toX.ticks(6), yTicks: toY.ticks(5) };
}
