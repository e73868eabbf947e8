import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { useId } from "react";
import { STEPS } from "./adaptive.ts";

const WIDTH = 380;
const HEIGHT = 280;
const BOX = { left: 62, top: 8, width: WIDTH - 72, height: HEIGHT - 52 };
const place = frame({ from: 0, to: STEPS + 2 }, { from: 1e-4, to: 10, log: true }, BOX);

const directions = ["along, x", "across, y"];
const methods = methodsOf(directions);

/** The rate in force in each direction, step by step, each tick ten times the one below. */
export function RateLines({ rates }: { rates: Point[] }) {
  const clip = useId();
  const last = rates.at(-1);
  const words = last
    ? directions.map((direction, k) => `${direction}, ${short(last[k])}`).join("; ")
    : "none yet";
  return (
    <div>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`The effective learning rate in each direction after ${rates.length} steps: ${words}.`}
      >
        <clipPath id={clip}>
          <rect x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        </clipPath>
        <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <g clipPath={`url(#${clip})`}>
          {directions.map((direction, k) => (
            <PathLine
              key={direction}
              frame={place}
              name={direction}
              method={methods[k]}
              points={rates.map((rate, i) => [i + 1, rate[k]])}
            />
          ))}
        </g>
        <rect className={plot.border} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <Axes frame={place} x="step" y="effective rate" />
      </svg>
      <Legend names={directions} />
    </div>
  );
}
