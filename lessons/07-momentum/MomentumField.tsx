import {
  CELL,
  FIELD,
  largestAlpha,
  type MomentumSetting,
  PATIENCE,
} from "@graded-descent/figures/data/momentum.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import plot from "@graded-descent/figures/plot/plot.module.css";
import type { CSSProperties, PointerEvent } from "react";
import look from "./MomentumField.module.css";
import { cells } from "./momentum-field.prebuilt.ts";

interface Props {
  setting: MomentumSetting;
  onChange: (setting: MomentumSetting) => void;
}

const WIDTH = 380;
const HEIGHT = 280;
const BOX = { left: 60, top: 8, width: WIDTH - 70, height: HEIGHT - 52 };
const place = frame({ from: 0, to: FIELD.beta }, { from: 0, to: FIELD.alpha }, BOX);
const quickest = Math.min(...cells.map(({ arrived }) => arrived ?? PATIENCE));

/** Every pair of β and α with how soon a walk arrives there, and the pair in force, to drag. */
export function MomentumField({ setting, onChange }: Props) {
  const cell = { width: place.x(CELL.beta) - place.x(0), height: place.y(0) - place.y(CELL.alpha) };

  function drag(event: PointerEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix || event.buttons === 0) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onChange({
      beta: FIELD.beta * part((x - BOX.left) / BOX.width),
      alpha: FIELD.alpha * part(1 - (y - BOX.top) / BOX.height),
    });
  }

  return (
    <svg
      className={`${plot.plot} ${look.field}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Steps to arrive, by β and α. Chosen: β = ${setting.beta}, α = ${setting.alpha}; the largest stable α there is ${largestAlpha(setting.beta).toPrecision(3)}. The quickest cell takes ${quickest} steps.`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
    >
      <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      {cells
        .filter(({ arrived }) => arrived !== undefined)
        .map(({ beta, alpha, arrived }) => (
          <rect
            key={`${beta} ${alpha}`}
            className={look.cell}
            x={place.x(beta) - cell.width / 2}
            y={place.y(alpha) - cell.height / 2}
            width={cell.width + 0.4}
            height={cell.height + 0.4}
            style={{ "--share": `${shade(arrived!, quickest)}%` } as CSSProperties}
          />
        ))}
      <path
        className={look.limit}
        d={`M${place.x(0)},${place.y(largestAlpha(0))}L${place.x(FIELD.beta)},${place.y(largestAlpha(FIELD.beta))}`}
      />
      <Axes frame={place} x="β, the share of the last step that is kept" y="α" />
      <path
        className={look.handle}
        d="M0,-8L8,0L0,8L-8,0z"
        transform={`translate(${place.x(setting.beta)} ${place.y(setting.alpha)})`}
      />
    </svg>
  );
}

const part = (value: number) => Math.max(0, Math.min(1, value));

/** How strong a cell’s colour is: full where it is quickest, none where patience ends, by ratio and not by difference. */
const shade = (arrived: number, quickest: number) =>
  Math.round(70 * (1 - Math.log(arrived / quickest) / Math.log(PATIENCE / quickest)));
