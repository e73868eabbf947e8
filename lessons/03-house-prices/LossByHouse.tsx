import { lossCurve, type PriceUnits, type UpdateRow } from "@graded-descent/figures/data/house-prices.ts";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Chart, ChartGround } from "@graded-descent/figures/plot/Chart.tsx";
import { chartBox, frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";

const BOX = chartBox(320, 260, 46);

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
    <Chart
      frame={place}
      x="houses used"
      y={explodes ? "loss J, as a power of ten" : "loss J"}
      label={`Loss after ${heard} houses used: ${curves.map(({ name, loss }) => `${name}, ${readable(loss)}`).join("; ")}`}
    >
      <ChartGround frame={place} />
      {curves.map(({ name, points }) => (
        <PathLine key={name} frame={place} name={name} points={points.filter(([house]) => house <= heard)} />
      ))}
    </Chart>
  );
}
