import type { ChartFrame } from "@graded-descent/figures/plot/frame.ts";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";
import styles from "@graded-descent/figures/plot/plot.module.css";

interface Props {
  frame: ChartFrame;
  /** Where each is at the first step that differs; there may be no such point. */
  yours: Point | undefined;
  reference: Point | undefined;
}

/** A ring where the student's path parts from the reference's, and a line to where the reference goes. */
export function PartingMark({ frame, yours, reference }: Props) {
  const ends = [yours, reference].filter((point) => point?.every(Number.isFinite)) as Point[];
  const [from, to] = ends.map(([x, y]) => `${frame.x(x).toFixed(1)},${frame.y(y).toFixed(1)}`);
  if (!from) return null;
  return (
    <g className={styles.parting} data-parting>
      {to && <path d={`M${from}L${to}`} />}
      {ends.map((point, i) => (
        <circle
          key={i === 0 ? "yours" : "reference"}
          cx={frame.x(point[0])}
          cy={frame.y(point[1])}
          r={i === 0 ? 9 : 4}
        />
      ))}
    </g>
  );
}
