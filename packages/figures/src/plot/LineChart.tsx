import { type ReactNode, useId } from "react";
import { Chart, ChartGround } from "./Chart.tsx";
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

/** A chart, and in it, clipped, the lines that are given. */
export function LineChart({ frame, now, children, ...chart }: Props) {
  const clip = useId();
  const { left, top, width, height } = frame;
  return (
    <Chart frame={frame} {...chart}>
      <clipPath id={clip}>
        <rect x={left - MARK} y={top - MARK} width={width + 2 * MARK} height={height + 2 * MARK} />
      </clipPath>
      <ChartGround frame={frame} />
      {now !== undefined && <path className={styles.now} d={`M${frame.x(now)},${top}v${height}`} />}
      <g clipPath={`url(#${clip})`}>{children}</g>
    </Chart>
  );
}

/** How far a mark at a line's end reaches. */
const MARK = 7;
