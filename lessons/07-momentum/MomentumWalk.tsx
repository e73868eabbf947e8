import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import {
  FIELD,
  type MomentumPath,
  PATIENCE,
  STEPS,
  THERE,
  walk,
} from "@graded-descent/figures/data/momentum.ts";
import { ravineGrid, SIGHT } from "@graded-descent/figures/data/ravine-map.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { readable, short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { LossMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { MomentumField } from "./MomentumField.tsx";

const ID = "ravine";
const PERCENT = 100;
const THOUSAND = 1000;
const settings = {
  beta: whole(0, PERCENT * FIELD.beta, 90),
  alpha: whole(1, THOUSAND * FIELD.alpha, 10),
};

const WIDTH = 380;
const HEIGHT = 280;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };
const place = frame(SIGHT.x, SIGHT.y, BOX);

/** Two walks down one ravine at the same α, without momentum and with; β and α are one point to drag. */
export function MomentumWalk() {
  const [state, change] = useFigureState(ID, settings);
  const beta = state.beta / PERCENT;
  const alpha = state.alpha / THOUSAND;
  const walks: Record<string, MomentumPath> = useMemo(
    () => ({
      "without momentum, β = 0": walk({ beta: 0, alpha }),
      [`with momentum, β = ${beta}`]: walk({ beta, alpha }),
    }),
    [beta, alpha],
  );
  const player = usePredictedPlayer(STEPS);
  const names = Object.keys(walks);

  return (
    <Figure
      id={ID}
      title="One ravine, the same α, with momentum and without"
      caption={
        <>
          One plot shows both paths; the minimum is at 0, 0. The other shows every pair of β and α: the
          stronger the colour, the fewer steps until the loss stays below {THERE}. No colour means more than{" "}
          {PATIENCE} steps. Above the red line, the largest stable α, the path diverges. Drag the point, or
          use the two sliders.
        </>
      }
      table={() => <StepTable walks={walks} />}
    >
      <Legend names={names} />
      <div className={layout.pair}>
        <svg
          className={plot.plot}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`A ravine seen from above, after ${player.step} steps. ${names.map((name) => says(name, walks[name], player.step)).join(" ")}`}
        >
          <LossMap frame={place} grid={ravineGrid}>
            {names.map((name) => (
              <PathLine
                key={name}
                frame={place}
                name={name}
                points={walks[name].points.slice(0, player.step + 1)}
                dots
              />
            ))}
          </LossMap>
          <Axes frame={place} x="x, along" y="y, across" />
        </svg>
        <MomentumField
          setting={{ beta, alpha }}
          onChange={({ beta, alpha }) =>
            change({ beta: Math.round(beta * PERCENT), alpha: Math.max(1, Math.round(alpha * THOUSAND)) })
          }
        />
      </div>
      <FigurePlayer player={player} />
      <div className={layout.controls}>
        <Slider
          label="β"
          from={0}
          to={PERCENT * FIELD.beta}
          value={state.beta}
          valueText={`β = ${beta}`}
          onChange={(beta) => change({ beta })}
        />
        <Slider
          label="α"
          from={1}
          to={THOUSAND * FIELD.alpha}
          value={state.alpha}
          valueText={`α = ${alpha}`}
          onChange={(alpha) => change({ alpha })}
        />
      </div>
      <Summary walks={walks} step={player.step} />
    </Figure>
  );
}

const says = (name: string, { points }: MomentumPath, step: number) =>
  `${name}: at ${short(points[step][0])}, ${short(points[step][1])}.`;

function Summary({ walks, step }: { walks: Record<string, MomentumPath>; step: number }) {
  return (
    <ScrolledTable
      label={`The paths after ${step} steps`}
      caption={`The paths after ${step} steps`}
      columns={["path", "loss now", "last step’s length", "crossings of the floor", "arrives after"]}
      rows={Object.entries(walks).map(([name, { losses, lengths, crossings, arrived }]) => [
        name,
        short(losses[step]),
        step === 0 ? "–" : short(lengths[step - 1]),
        `${crossings} times`,
        arrived === undefined ? `over ${STEPS} steps` : `${arrived} steps`,
      ])}
    />
  );
}

function StepTable({ walks }: { walks: Record<string, MomentumPath> }) {
  const names = Object.keys(walks);
  return (
    <DataTable
      caption="Step by step"
      columns={["step", ...names.map((name) => `${name}: x, y`), ...names.map((name) => `${name}: loss`)]}
      rows={walks[names[0]].points.map((_, step) => [
        step,
        ...names.map((name) => walks[name].points[step].map(readable).join(", ")),
        ...names.map((name) => readable(walks[name].losses[step])),
      ])}
    />
  );
}
