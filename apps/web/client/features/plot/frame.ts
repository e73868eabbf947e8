import { scaleLinear, scaleLog } from "d3-scale";

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
  /** Whether equal distances stand for equal ratios; both ends are then above 0. */
  log?: boolean;
}

/** A frame with room for the axes around it, `y` growing upwards. */
export function frame(
  x: Range,
  y: Range,
  box: { left: number; top: number; width: number; height: number },
): Frame {
  const across = axis(x, [box.left, box.left + box.width], 6);
  const up = axis(y, [box.top + box.height, box.top], 5);
  return { ...box, x: across.place, y: up.place, xTicks: across.ticks, yTicks: up.ticks };
}

function axis({ from, to, log = false }: Range, pixels: [number, number], count: number) {
  if (!log) {
    const place = scaleLinear([from, to], pixels);
    return { place, ticks: place.ticks(count) };
  }
  return { place: scaleLog([from, to], pixels), ticks: powersOfTen(from, to, count + 3) };
}

/** The powers of ten from one number to another, or every second, third, … of them where they are too many. */
function powersOfTen(from: number, to: number, most: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const powers: number[] = [];
  for (let power = first; power <= last; power += every) powers.push(Number(`1e${power}`));
  return powers;
}
