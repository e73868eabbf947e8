import layout from "@graded-descent/figures/layout.module.css";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { type ChartFrame, frame } from "@graded-descent/figures/plot/frame.ts";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { useId } from "react";
import { EPOCHS, rateStairs } from "./schedules.ts";

/** A learning rate over the epochs, and what a run under it came to. */
export interface ScheduleRun {
  name: string;
  rate: (epoch: number) => number;
  /** How far the loss was above the least there is, at the start and after each epoch. */
  excess: number[];
  typicalEnd: number;
  /** The same on the exact houses. */
  exactEnd: number;
}

const WIDTH = 380;
const HEIGHT = 280;
const BOX = { left: 60, top: 8, width: WIDTH - 70, height: HEIGHT - 52 };
const LONG = { from: 0, to: EPOCHS + 1 };
const lossPlace = frame(LONG, { from: 1e-3, to: 1e4, log: true }, BOX);

/** The curves of some schedules, and beside them the loss of a run under each, so many epochs on. */
export function SchedulePlots({ plans, epochs }: { plans: ScheduleRun[]; epochs: number }) {
  const highest = Math.max(...plans.map(({ rate }) => Math.max(rate(0), rate(EPOCHS))));
  const ratePlace = frame(LONG, { from: 0, to: 1.1 * highest }, BOX);
  const rates = plans.map(({ rate }) => rateStairs(rate, epochs));
  const losses = plans.map(({ excess }) => excess.slice(0, epochs + 1).map((value, i): Point => [i, value]));
  return (
    <div className={layout.pair}>
      <Lines place={ratePlace} y="learning rate" plans={plans} lines={rates} />
      <Lines place={lossPlace} y="J above its minimum" plans={plans} lines={losses} />
    </div>
  );
}

interface LinesProps {
  place: ChartFrame;
  y: string;
  plans: ScheduleRun[];
  lines: Point[][];
}

function Lines({ place, y, plans, lines }: LinesProps) {
  const clip = useId();
  const methods = methodsOf(plans.map(({ name }) => name));
  const box = { x: BOX.left, y: BOX.top, width: BOX.width, height: BOX.height, rx: 4 };
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${y} by epoch: ${plans.map(({ name }, i) => `${name}, ${lines[i].at(-1)?.[1].toPrecision(3) ?? "not begun"}`).join("; ")}.`}
    >
      <clipPath id={clip}>
        <rect {...box} />
      </clipPath>
      <rect className={plot.ground} {...box} />
      <g clipPath={`url(#${clip})`}>
        {plans
          .map(({ name }, i) => (
            <PathLine key={name} frame={place} name={name} method={methods[i]} points={lines[i]} />
          ))
          .reverse()}
      </g>
      <rect className={plot.border} {...box} />
      <Axes frame={place} x="epochs" y={y} />
    </svg>
  );
}
