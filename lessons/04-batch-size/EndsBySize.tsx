import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { useId } from "react";
import { HOUSES, sizes } from "./batch-size.ts";

/** How far above the least loss each batch size stands after so many epochs, on one kind of houses. */
export interface Ends {
  name: string;
  after: (size: number, epochs: number) => number;
}

const WIDTH = 330;
const HEIGHT = 280;
const BOX = { left: 58, top: 26, width: WIDTH - 68, height: HEIGHT - 70 };
const SEEN = { from: 1, to: 1000 };
const place = frame({ from: 0.75, to: HOUSES / 0.75, log: true }, { ...SEEN, log: true }, BOX);

/** That as a curve over the sizes, with the two ends and the chosen size marked; and in words what leaves the picture. */
export function EndsBySize({
  ends: { name, after },
  size,
  epochs,
}: {
  ends: Ends;
  size: number;
  epochs: number;
}) {
  const clip = useId();
  const at = (size: number): Point => [size, Math.max(after(size, epochs), Number.MIN_VALUE)];
  const lowest = sizes.reduce((best, size) => (after(size, epochs) < after(best, epochs) ? size : best));
  const below = sizes.filter((size) => after(size, epochs) < SEEN.from);
  const above = sizes.filter((size) => !(after(size, epochs) <= SEEN.to));
  const box = { x: BOX.left, y: BOX.top, width: BOX.width, height: BOX.height };
  return (
    <div>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${name}, after ${epochs} epochs: above the lowest loss: stochastic by ${short(after(1, epochs))}, mini-batch of ${size} by ${short(after(size, epochs))}, batch by ${short(after(HOUSES, epochs))}. ${epochs === 0 ? "" : `Lowest with batches of ${lowest}.`}`}
      >
        <clipPath id={clip}>
          <rect {...box} />
        </clipPath>
        <rect className={plot.ground} {...box} rx="4" />
        <text className={plot.axis} x={BOX.left} y={16}>
          {name}
        </text>
        <g clipPath={`url(#${clip})`}>
          <polyline
            points={sizes.map((size) => `${place.x(size)},${place.y(at(size)[1])}`).join(" ")}
            fill="none"
            stroke="var(--ink-faint)"
            strokeWidth="1.5"
          />
          <PathLine frame={place} name="batch" points={[at(HOUSES)]} />
          <PathLine frame={place} name="stochastic" points={[at(1)]} />
          {size > 1 && size < HOUSES && <PathLine frame={place} name="mini-batch" points={[at(size)]} />}
        </g>
        <rect className={plot.border} {...box} rx="4" />
        <Axes frame={place} x="batch size" y="J above its minimum" />
      </svg>
      {epochs > 0 && (
        <p>
          Lowest: {`B = ${lowest}`}, {short(after(lowest, epochs))} above.
          {below.length > 0 && ` Below the plot: B = ${below.join(", ")}.`}
          {above.length > 0 && ` Above the plot: B = ${above.join(", ")}; their steps are too long.`}
        </p>
      )}
    </div>
  );
}
