import { scaleLinear, scaleLog } from "d3-scale";

/** The part of a drawing that data fills, and how data finds its place in it. */
export interface ChartFrame {
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
): ChartFrame {
  const across = axis(x, [box.left, box.left + box.width], 6);
  const up = axis(y, [box.top + box.height, box.top], 5);
  return { ...box, x: across.place, y: up.place, xTicks: across.ticks, yTicks: up.ticks };
}

function axis({ from, to, log = false }: Range, pixels: [number, number], count: number) {
  if (!log) {
    const place = scaleLinear([from, to], pixels);
    return { place, ticks: place.ticks(count) };
  }
  return { place: scaleLog([from, to], pixels), ticks: ticksBetween(from, to, count + 3) };
}

/** The powers of ten from one number to another: with 2 and 5 times each where they are few, every second, third, … where they are many. */
function ticksBetween(from: number, to: number, most: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const digits = last - first < 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = digits.length > 1 ? first - 1 : first; power <= last; power += every)
    for (const digit of digits) ticks.push(Number(`${digit}e${power}`));
  return ticks.filter((tick) => tick >= from && tick <= to);
}
