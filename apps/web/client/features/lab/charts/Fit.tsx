import { short } from "@graded-descent/figures/numbers/readable.ts";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LineChart } from "@graded-descent/figures/plot/LineChart.tsx";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import type { LabDescent } from "../descent/compute.ts";
import type { Scatter } from "../descent/surface.ts";
import styles from "../lab.module.css";
import { useCanvas } from "./useCanvas.ts";

interface Props {
  data: Scatter;
  descents: LabDescent[];
  step: number;
}

const SAMPLES = 60;

/** The examples, and what each method's model says of them after so many updates. */
export function Fit({ data: { points, x, y, predict }, descents, step }: Props) {
  const { box } = useCanvas();
  const place = frame(x, y, box);
  const curve = (parameters: [number, number]): Point[] =>
    Array.from({ length: SAMPLES + 1 }, (_, i) => {
      const input = x.from + ((x.to - x.from) * i) / SAMPLES;
      return [input, predict(parameters, input)];
    });
  const here = ({ points }: LabDescent) => points[Math.min(step, points.length - 1)];
  const words = descents.map((descent) => `${descent.name}: ${here(descent).map(short).join(", ")}.`);
  return (
    <LineChart
      frame={place}
      x={x.label}
      y={y.label}
      label={`${points.length} examples and the models after ${step} updates, w and b of each: ${words.join(" ")}`}
    >
      {points.map(([input, target], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an example is known by its number
        <circle key={i} className={styles.example} cx={place.x(input)} cy={place.y(target)} r="2.6" />
      ))}
      {descents.map((descent) => (
        <PathLine
          key={descent.name}
          frame={place}
          name={descent.name}
          method={descent.look}
          points={curve(here(descent))}
        />
      ))}
    </LineChart>
  );
}
