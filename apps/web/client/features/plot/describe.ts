import type { Point } from "./PathLine.tsx";

interface Range {
  from: number;
  to: number;
}

const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

/** What a path does, in a sentence: for those who do not see it, and for what the picture cannot show. */
export function describePath(
  name: string,
  yours: Point[] | undefined,
  reference: Point[] | undefined,
  map: { x: Range; y: Range },
): string {
  const said = capitalized(name);
  if (!yours?.length) return `${said}: your code drew no points.`;
  const lost = yours.findIndex((point) => !point.every(Number.isFinite));
  const left = yours.findIndex(([x, y]) => !(within(x, map.x) && within(y, map.y)));
  const parted = reference ? partingStep(yours, reference) : undefined;

  const parts: string[] = [];
  if (parted === undefined) parts.push(`${yours.length - 1} steps`);
  else if (parted < 0) parts.push(`on the reference’s path for all ${yours.length - 1} steps`);
  else
    parts.push(
      parted === 0 ? "parts from the reference at its start" : `parts from the reference at step ${parted}`,
    );
  if (left >= 0 && left !== lost) parts.push(`left the map at step ${left}`);
  if (lost >= 0) parts.push(`is not a number from step ${lost} on`);
  return `${said}: ${parts.join(", ")}.`;
}

/** The first step at which two paths differ by more than rounding; −1 when they never do. */
export function partingStep(yours: Point[], reference: Point[]): number {
  for (let step = 0; step < Math.max(yours.length, reference.length); step++) {
    const a = yours[step];
    const b = reference[step];
    if (!a || !b || !close(a[0], b[0]) || !close(a[1], b[1])) return step;
  }
  return -1;
}

function close(a: number, b: number) {
  return Object.is(a, b) || Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(b));
}

const within = (value: number, { from, to }: Range) => value >= from && value <= to;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
