import { type CSSProperties, type ReactNode, useId, useMemo } from "react";
import type { ChartFrame } from "./frame.ts";
import { levelCurves } from "./level-curves.ts";
import styles from "./plot.module.css";

interface Props {
  frame: ChartFrame;
  /** Loss, row by row from the bottom left. */
  grid: number[];
  children: ReactNode;
}

/** The ground a descent goes down: level curves of the loss, and on them, clipped, what is given. */
export function LossMap({ frame, grid, children }: Props) {
  const curves = useMemo(() => levelCurves(grid, frame), [grid, frame]);
  return (
    <LevelMap frame={frame} curves={curves}>
      {children}
    </LevelMap>
  );
}

/** The same where the level curves are known. */
export function LevelMap({ frame, curves, children }: Omit<Props, "grid"> & { curves: string[] }) {
  const clip = useId();
  const { left, top, width, height } = frame;
  const box = { x: left, y: top, width, height, rx: 4 };
  return (
    <>
      <clipPath id={clip}>
        <rect {...box} />
      </clipPath>
      <rect className={styles.ground} {...box} />
      <g clipPath={`url(#${clip})`}>
        {curves.map((d, i) => (
          <path
            key={d}
            className={styles.level}
            d={d}
            style={{ "--height": `${2 + i * 2}%` } as CSSProperties}
          />
        ))}
        {children}
      </g>
      <rect className={styles.border} {...box} />
    </>
  );
}
