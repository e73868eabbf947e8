import { inUnits, type PriceUnits } from "@graded-descent/figures/data/house-prices.ts";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { useId } from "react";

const WIDTH = 320;
const HEIGHT = 260;
const BOX = { left: 52, top: 8, width: WIDTH - 72, height: HEIGHT - 52 };

interface Props {
  units: PriceUnits;
  /** The batch size, which has its colour. */
  size: number;
  /** The line now; before the first update, the one it all starts from. */
  line: { w: number; b: number } | undefined;
}

/** The four houses and the line, with each house's error. */
export function HouseLine({ units, size, line }: Props) {
  const clip = useId();
  const { houses, ...start } = inUnits[units];
  const { w, b } = line ?? start;
  const foot = units === "thousands" ? 1 : 1000;
  const to = 3 * foot;
  const end = 2.75 * foot;
  const place = frame({ from: 0, to }, { from: 0, to: 600 }, BOX);
  const name = size === 1 ? "stochastic" : size === houses.length ? "batch" : "mini-batch";
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`The four houses and the line price = ${readable(w)} · size + ${readable(b)}`}
    >
      <clipPath id={clip}>
        <rect x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} />
      </clipPath>
      <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      <g clipPath={`url(#${clip})`}>
        {houses.map((house) => (
          <path
            key={house.size}
            d={`M${place.x(house.size)},${place.y(house.price)}V${clamped(place.y(w * house.size + b))}`}
            stroke="var(--bad)"
            strokeWidth="1.5"
          />
        ))}
        <PathLine
          frame={place}
          name={name}
          points={[
            [0, b],
            [end, w * end + b],
          ]}
        />
        {houses.map((house) => (
          <circle
            key={house.size}
            cx={place.x(house.size)}
            cy={place.y(house.price)}
            r="4"
            fill="var(--ink)"
          />
        ))}
      </g>
      <Axes
        frame={place}
        x={units === "thousands" ? "size, thousands of sq ft" : "size, sq ft"}
        y="price, thousand $"
      />
    </svg>
  );
}

/** Far enough outside to be out of sight; browsers draw nonsense further out. */
const clamped = (y: number) => Math.max(-1e5, Math.min(1e5, y));
