import type { ReactNode, SVGProps } from "react";
import { Axes } from "./Axes.tsx";
import { BELOW, type ChartFrame, RIGHT } from "./frame.ts";
import styles from "./plot.module.css";

interface Props extends SVGProps<SVGSVGElement> {
  frame: ChartFrame;
  /** What the axes count. */
  x: string;
  y: string;
  /** What it shows, in words. */
  label: string;
  /** Room beside the data, where the last tick's label needs more. */
  right?: number;
  children: ReactNode;
}

/** A picture of data with its axes: the size, the label and the axes that all charts share. */
export function Chart({ frame, x, y, label, right = RIGHT, className, children, ...svg }: Props) {
  const { left, top, width, height } = frame;
  return (
    <svg
      {...svg}
      className={className ? `${styles.plot} ${className}` : styles.plot}
      viewBox={`0 0 ${left + width + right} ${top + height + BELOW}`}
      role="img"
      aria-label={label}
    >
      {children}
      <Axes frame={frame} x={x} y={y} />
    </svg>
  );
}

/** The ground that data is drawn on. */
export const ChartGround = ({ frame }: { frame: ChartFrame }) => (
  <rect className={styles.ground} {...rectOf(frame)} rx="4" />
);

/** A border over the data that reaches to its edge. */
export const ChartBorder = ({ frame }: { frame: ChartFrame }) => (
  <rect className={styles.border} {...rectOf(frame)} rx="4" />
);

/** The place of a frame's data as attributes of a `rect`. */
const rectOf = ({ left, top, width, height }: ChartFrame) => ({ x: left, y: top, width, height });
