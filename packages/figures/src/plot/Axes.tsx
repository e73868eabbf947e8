import { format } from "../numbers/format.ts";
import type { ChartFrame } from "./frame.ts";
import styles from "./plot.module.css";

/** Ticks along the left and the bottom of a frame, and what they count. */
export function Axes({ frame, x, y }: { frame: ChartFrame; x: string; y: string }) {
  const { left, top, width, height } = frame;
  const bottom = top + height;
  return (
    <g>
      {frame.xTicks.map((tick) => (
        <text key={tick} x={frame.x(tick)} y={bottom + 16} textAnchor="middle">
          {format(tick)}
        </text>
      ))}
      {frame.yTicks.map((tick) => (
        <text key={tick} x={left - 8} y={frame.y(tick) + 4} textAnchor="end">
          {format(tick)}
        </text>
      ))}
      <text className={styles.axis} x={left + width / 2} y={bottom + 36} textAnchor="middle">
        {x}
      </text>
      <text
        className={styles.axis}
        transform={`translate(12 ${top + height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {y}
      </text>
    </g>
  );
}
