import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { LevelMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import styles from "./home.module.css";
import { curves, height, paths, width, x, y } from "./three-descents.prebuilt.ts";

const whole = frame(x, y, { left: 0, top: 0, width, height });

/** The course in one picture: three descents of the same loss. */
export function ThreeDescents() {
  return (
    <figure className={styles.picture}>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Three descents of one loss from the same start: batch gradient descent goes down smoothly, stochastic gradient descent zigzags, mini-batch runs between the two."
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
