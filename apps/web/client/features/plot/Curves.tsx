import type { Lines } from "@graded-descent/grader";
import { Axes } from "./Axes.tsx";
import { frame } from "./frame.ts";
import { Legend } from "./Legend.tsx";
import { methodsOf } from "./method.ts";
import { PathLine, type Point } from "./PathLine.tsx";
import styles from "./plot.module.css";

interface Props {
  /** What the axes are called, and the reference's own lines. */
  reference: { x: string; y: string; lines: Lines };
  yours: Lines | undefined;
}

const WIDTH = 480;
const HEIGHT = 300;
const BOX = { left: 56, top: 8, width: WIDTH - 66, height: HEIGHT - 52 };

const points = (values: number[]): Point[] => values.map((value, i) => [i, value]);

/** Values step by step, such as a loss an epoch: the student's over the reference's. */
export function Curves({ reference: { x, y, lines }, yours }: Props) {
  const names = Object.keys({ ...lines, ...yours });
  const methods = methodsOf(names);
  const values = Object.values(lines).flat().filter(Number.isFinite);
  const longest = Math.max(2, ...Object.values(lines).map(({ length }) => length));
  const place = frame(
    { from: 0, to: longest - 1 },
    { from: Math.min(0, ...values), to: Math.max(...values) },
    BOX,
  );
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${y} by ${x}: ${names.join(", ")}`}
      >
        <rect
          className={styles.ground}
          x={BOX.left}
          y={BOX.top}
          width={BOX.width}
          height={BOX.height}
          rx="4"
        />
        {names.map(
          (name, i) =>
            lines[name] && (
              <PathLine
                key={name}
                frame={place}
                name={name}
                method={methods[i]}
                points={points(lines[name])}
                dashed
              />
            ),
        )}
        {names.map(
          (name, i) =>
            yours?.[name] && (
              <PathLine
                key={name}
                frame={place}
                name={name}
                method={methods[i]}
                points={points(yours[name])}
              />
            ),
        )}
        <Axes frame={place} x={x} y={y} />
      </svg>
      <figcaption>
        <Legend names={names} withReference />
      </figcaption>
    </figure>
  );
}
