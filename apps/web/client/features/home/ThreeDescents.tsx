import { frame } from "../plot/frame.ts";
import { Legend } from "../plot/Legend.tsx";
import { LevelMap } from "../plot/LossMap.tsx";
import { PathLine, type Point } from "../plot/PathLine.tsx";
import plot from "../plot/plot.module.css";
import styles from "./home.module.css";
import { curves, height, paths, width, x, y } from "./three-descents.built.ts";

const whole = frame(x, y, { left: 0, top: 0, width, height });

/** The course in one picture: three descents of the same loss. */
export function ThreeDescents() {
  return (
    <figure className={styles.picture}>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Three descents of one loss from the same start: batch goes down smoothly, one by one zigzags, mini-batch runs between the two."
      >
        <LevelMap frame={whole} curves={curves}>
          {Object.entries<Point[]>(paths)
            .reverse()
            .map(([name, points]) => (
              <PathLine key={name} frame={whole} name={name} points={points} />
            ))}
        </LevelMap>
      </svg>
      <figcaption>
        <Legend names={Object.keys(paths)} />
      </figcaption>
    </figure>
  );
}
