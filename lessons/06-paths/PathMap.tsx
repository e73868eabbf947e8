import type { Ground } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LossMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { useMemo } from "react";
import { type BatchPath, HOUSES, lossGrid, maps, type PathInputs, updatesAfter } from "./paths.ts";

const WIDTH = 330;
const HEIGHT = 330;
const BOX = { left: 46, top: 26, width: WIDTH - 56, height: HEIGHT - 70 };
const FADED = 0.4; // epochs gone by, so that the last one can be seen

interface Props {
  ground: Ground;
  inputs: PathInputs;
  walks: Record<string, BatchPath>;
  /** How many houses have been used. */
  used: number;
}

/** The walks over the loss of one kind of houses, as far as they have come, the last epoch of each in full colour. */
export function PathMap({ ground, inputs, walks, used }: Props) {
  const { x, y } = maps[inputs];
  const place = useMemo(() => frame(x, y, BOX), [x, y]);
  const grid = useMemo(() => lossGrid(ground, inputs), [ground, inputs]);
  const shown = Object.entries(walks).map(([name, walk]) => ({
    name,
    points: walk.points.slice(0, updatesAfter(walk, used) + 1),
    perEpoch: updatesAfter(walk, HOUSES),
  }));
  const words = shown.map(({ name, points }) => `${name}, ${points.at(-1)!.map(short).join(", ")}`);
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`The loss of the ${ground} houses from above, after ${used} houses. w and b: ${words.join("; ")}.`}
    >
      <text className={plot.axis} x={BOX.left} y={16}>
        {ground} houses
      </text>
      <LossMap frame={place} grid={grid}>
        {shown.map(({ name, points }) => (
          <g key={name} opacity={FADED}>
            <PathLine frame={place} name={name} points={points} />
          </g>
        ))}
        {shown.map(({ name, points, perEpoch }) => (
          <PathLine key={name} frame={place} name={name} points={points.slice(-perEpoch - 1)} dots />
        ))}
      </LossMap>
      <Axes frame={place} x={x.label} y={y.label} />
    </svg>
  );
}
