import type { ChartFrame } from "./frame.ts";
import { marks } from "./marks.ts";
import { type Method, methodOf } from "./method.ts";
import styles from "./plot.module.css";

export type Point = [x: number, y: number];

interface Props {
  frame: ChartFrame;
  name: string;
  /** As what it is drawn, where its name alone does not say so. */
  method?: Method;
  points: Point[];
  /** The reference's paths are dashed, the student's own are not. */
  dashed?: boolean;
  /** Whether each point is marked. */
  dots?: boolean;
}

const FAR = 1e5; // pixels: further out, browsers draw nonsense
const MOST_DOTS = 61; // sixty steps, and where they began

/** One path in its method's colour, a mark at its end; it is cut where a point is not a number. */
export function PathLine({
  frame,
  name,
  method = methodOf(name),
  points,
  dashed = false,
  dots = false,
}: Props) {
  const end = points.findIndex((point) => !point.every(Number.isFinite));
  const drawn = (end < 0 ? points : points.slice(0, end)).map(([x, y]) => [
    within(frame.x(x)),
    within(frame.y(y)),
  ]);
  if (drawn.length === 0) return null;
  const [x, y] = drawn.at(-1)!;
  return (
    <g className={`${styles.path} ${styles[method]}`} data-path={name}>
      <polyline
        points={drawn.map((p) => p.map((c) => c.toFixed(2)).join(",")).join(" ")}
        strokeDasharray={dashed ? "5 4" : undefined}
      />
      {dots && drawn.length <= MOST_DOTS && <path className={styles.dots} d={drawn.map(dot).join("")} />}
      {!dashed && <path className={styles.mark} d={marks[method]} transform={`translate(${x} ${y})`} />}
    </g>
  );
}

function within(coordinate: number) {
  return Math.max(-FAR, Math.min(FAR, coordinate));
}

const dot = ([x, y]: number[]) => `M${x - 2.2},${y}a2.2,2.2 0 1 0 4.4,0a2.2,2.2 0 1 0 -4.4,0`;
