import { frame } from "../plot/frame.ts";
import { Legend } from "../plot/Legend.tsx";
import { LossMap } from "../plot/LossMap.tsx";
import { PathLine } from "../plot/PathLine.tsx";
import plot from "../plot/plot.module.css";
import styles from "./home.module.css";
import { grid, paths, x, y } from "./three-descents.ts";

const WIDTH = 460;
const HEIGHT = 360;
const whole = frame(x, y, { left: 0, top: 0, width: WIDTH, height: HEIGHT });

/** The course in one picture, run in this browser: three descents of the same loss. */
export function ThreeDescents() {
  return (
    <figure className={styles.picture}>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Three descents of one loss from the same start: batch goes down smoothly, one by one zigzags, mini-batch runs between the two."
      >
        <LossMap frame={whole} grid={grid}>
          {Object.entries(paths)
            .reverse()
            .map(([name, points]) => (
              <PathLine key={name} frame={whole} name={name} points={points} />
            ))}
        </LossMap>
      </svg>
      <figcaption>
        <Legend names={Object.keys(paths)} />
      </figcaption>
    </figure>
  );
}
