import { scaleLog } from "d3-scale";
import { type Frame, frame } from "../plot/frame.ts";

interface Range {
  from: number;
  to: number;
}

/** A frame in which each tick up stands for ten times the one below; `y` runs from one power of ten to another. */
export function logFrame(x: Range, y: Range, box: Parameters<typeof frame>[2]): Frame {
  const powers = Math.round(Math.log10(y.to / y.from));
  return {
    ...frame(x, y, box),
    y: scaleLog([y.from, y.to], [box.top + box.height, box.top]),
    yTicks: Array.from({ length: powers + 1 }, (_, i) => Number((y.from * 10 ** i).toPrecision(1))),
  };
}
