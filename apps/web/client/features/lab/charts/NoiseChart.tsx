import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LineChart } from "@graded-descent/figures/plot/LineChart.tsx";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import type { LabNoise } from "../descent/compute.ts";
import styles from "../lab.module.css";
import { Panel } from "./Panel.tsx";

const BOX = { left: 56, top: 8, width: 284, height: 180 };

/** How far a batch's gradient strays from that of all examples, by the size of the batch, at the start. */
export function NoiseChart({ noise }: { noise: LabNoise[] }) {
  const sizes = noise.map(({ size }) => size);
  const values = noise.flatMap(({ exact, drawn }) => [exact, drawn]).filter((value) => value > 0);
  const place = frame(
    { from: 0.8, to: 1.3 * sizes[sizes.length - 1], log: true },
    values.length > 0
      ? { from: 0.7 * Math.min(...values), to: 1.4 * Math.max(...values), log: true }
      : { from: 0, to: 1 },
    BOX,
  );
  return (
    <Panel
      title="Variance of a batch’s gradient"
      table={() => ({
        rows: "",
        columns: {
          "batch size": sizes,
          "variance S²/B · (1 − B/m)": noise.map(({ exact }) => exact),
          "measured on batches": noise.map(({ drawn }) => drawn),
        },
      })}
    >
      <LineChart
        frame={place}
        x="batch size B"
        y="variance"
        label={`Variance of the gradient at the start by batch size, from ${noise[0].exact.toPrecision(3)} at 1 to ${noise[noise.length - 1].exact.toPrecision(3)} at ${sizes[sizes.length - 1]}`}
      >
        <PathLine
          frame={place}
          name="S²/B · (1 − B/m)"
          method="mini-batch"
          points={noise.map(({ size, exact }): Point => [size, exact])}
        />
        {noise.map(({ size, drawn }) => (
          <circle key={size} className={styles.drawn} cx={place.x(size)} cy={place.y(drawn)} r="4" />
        ))}
      </LineChart>
      <p className={styles.note}>
        The line is S²/B · (1 − B/m) at the start; each dot is measured on batches that were drawn.
      </p>
    </Panel>
  );
}
