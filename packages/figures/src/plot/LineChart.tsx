import { type ReactNode, useId } from "react";
import { Axes } from "./Axes.tsx";
import type { ChartFrame } from "./frame.ts";
import styles from "./plot.module.css";

interface Props {
  frame: ChartFrame;
  /** What the axes count. */
  x: string;
  y: string;
  /** What it shows, in words. */
  label: string;
  /** The x that is being shown elsewhere at this moment. */
  now?: number;
  children: ReactNode;
}

const RIGHT = 10;
const BELOW = 44;

/** Axes and a frame, and in it, clipped, the lines that are given. */
export function LineChart({ frame, x, y, label, now, children }: Props) {
  const clip = useId();
  const { left, top, width, height } = frame;
  const box = { x: left, y: top, width, height, rx: 4 };
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${left + width + RIGHT} ${top + height + BELOW}`}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <rect x={left - MARK} y={top - MARK} width={width + 2 * MARK} height={height + 2 * MARK} />
      </clipPath>
      <rect className={styles.ground} {...box} />
      {now !== undefined && <path className={styles.now} d={`M${frame.x(now)},${top}v${height}`} />}
      <g clipPath={`url(#${clip})`}>{children}</g>
      <Axes frame={frame} x={x} y={y} />
    </svg>
  );
}

/** How far a mark at a line's end reaches. */
const MARK = 7;
