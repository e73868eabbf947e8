import type { Point } from "../plot/PathLine.tsx";
import { formatTo } from "./format.ts";

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
  return sentence(name, yours, reference, {
    ...map,
    noun: "step",
    along: (points) => `path for all ${points - 1} steps`,
    leaves: "left the map",
    at: (numbers) => `at (${numbers.join(", ")})`,
  });
}

/** The same of a line, whose points are a value at each whole number; `noun` is what those count. */
export function describeLine(
  name: string,
  yours: number[] | undefined,
  reference: number[] | undefined,
  { noun, y }: { noun: string; y: Range },
): string {
  return sentence(name, yours && asPoints(yours), reference && asPoints(reference), {
    x: { from: 0, to: Infinity },
    y,
    noun,
    along: (points) => `line at all ${points} points`,
    leaves: "left the picture",
    at: ([, value]) => value,
  });
}

/** Values as the points of a line. */
export const asPoints = (values: number[]): Point[] => values.map((value, i) => [i, value]);

/** The first step at which a path is outside the map; −1 when it never is. */
export const leavingStep = (points: Point[], { x, y }: { x: Range; y: Range }): number =>
  points.findIndex((point) => !(within(point[0], x) && within(point[1], y)));

/** The first step at which two paths differ by more than rounding; −1 when they never do. */
export function partingStep(yours: Point[], reference: Point[]): number {
  for (let step = 0; step < Math.max(yours.length, reference.length); step++) {
    const a = yours[step];
    const b = reference[step];
    if (!a || !b || !close(a[0], b[0]) || !close(a[1], b[1])) return step;
  }
  return -1;
}

interface Words {
  x: Range;
  y: Range;
  noun: string;
  /** What it is on that never parts from the reference. */
  along(points: number): string;
  leaves: string;
  /** Where a point is, from its coordinates as they are read. */
  at(numbers: string[]): string;
}

function sentence(
  name: string,
  yours: Point[] | undefined,
  reference: Point[] | undefined,
  { x, y, noun, along, leaves, at }: Words,
): string {
  const said = capitalized(name);
  if (!yours?.length) return `${said}: your code drew no points.`;
  const lost = yours.findIndex((point) => !point.every(Number.isFinite));
  const left = leavingStep(yours, { x, y });
  const parted = reference ? partingStep(yours, reference) : -1;

  const parts: string[] = [];
  if (!reference) parts.push("not a path of the reference’s");
  else if (parted < 0) parts.push(`on the reference’s ${along(yours.length)}`);
  else {
    const where = parted === 0 ? "at its start" : `at ${noun} ${parted}`;
    parts.push(`parts from the reference ${where}${whereBothAre(yours[parted], reference[parted], at)}`);
  }
  if (left >= 0 && left !== lost) parts.push(`${leaves} at ${noun} ${left}`);
  if (lost >= 0) parts.push(`is not a number from ${noun} ${lost} on`);
  return `${said}: ${parts.join("; ")}.`;
}

function whereBothAre(yours: Point | undefined, reference: Point | undefined, at: Words["at"]): string {
  if (!yours) return ", where yours ends";
  if (!reference) return ", where the reference ends";
  if (!yours.every(Number.isFinite)) return "";
  const [a, b] = toldApart(yours, reference);
  return `: yours is ${at(a)}, the reference ${at(b)}`;
}

/** The coordinates of two points, with as many digits as show where they differ. */
function toldApart(a: Point, b: Point): [string[], string[]] {
  for (let digits = 4; ; digits++) {
    const [p, q] = [a, b].map((point) => point.map((c) => formatTo(digits, c)));
    if (digits === MOST_DIGITS || p.join() !== q.join()) return [p, q];
  }
}

const MOST_DIGITS = 17;

function close(a: number, b: number) {
  return Object.is(a, b) || Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(b));
}

const within = (value: number, { from, to }: Range) => value >= from && value <= to;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
