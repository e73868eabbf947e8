import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Chart, ChartBorder, ChartGround } from "@graded-descent/figures/plot/Chart.tsx";
import { chartBox, frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import { useId } from "react";
import { STEPS } from "./adaptive.ts";

const BOX = chartBox(380, 280, 62);
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
      <Chart
        frame={place}
        x="step"
        y="effective rate"
        label={`The effective learning rate in each direction after ${rates.length} steps: ${words}.`}
      >
        <clipPath id={clip}>
          <rect x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        </clipPath>
        <ChartGround frame={place} />
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
        <ChartBorder frame={place} />
      </Chart>
      <Legend names={directions} />
    </div>
  );
}
