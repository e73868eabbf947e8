import { lossCurve, type PriceUnits, type UpdateRow } from "@graded-descent/figures/data/house-prices.ts";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";

const WIDTH = 320;
const HEIGHT = 260;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };

interface Props {
  units: PriceUnits;
  methods: Record<string, UpdateRow[]>;
  /** How many houses have been heard. */
  heard: number;
}

/** The loss of each method against the houses heard; where it explodes, its power of ten. */
export function LossByHouse({ units, methods, heard }: Props) {
  const explodes = units === "square-feet";
  const curves = Object.entries(methods).map(([name, updates]) => {
    const points = lossCurve(units, updates);
    return {
      name,
      loss: points.findLast(([house]) => house <= heard)![1],
      points: explodes ? points.map(([house, loss]): Point => [house, Math.log10(loss)]) : points,
    };
  });
  const all = curves.flatMap(({ points }) => points);
  const place = frame(
    { from: 0, to: Math.max(...all.map(([house]) => house)) },
    { from: 0, to: 1.05 * Math.max(...all.map(([, loss]) => loss)) },
    BOX,
  );
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Loss after ${heard} houses used: ${curves.map(({ name, loss }) => `${name}, ${readable(loss)}`).join("; ")}`}
    >
      <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      {curves.map(({ name, points }) => (
        <PathLine key={name} frame={place} name={name} points={points.filter(([house]) => house <= heard)} />
      ))}
      <Axes frame={place} x="houses used" y={explodes ? "loss J, as a power of ten" : "loss J"} />
    </svg>
  );
}
