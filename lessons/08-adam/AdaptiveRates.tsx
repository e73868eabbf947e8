import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { ravineGrid, SIGHT } from "@graded-descent/figures/data/ravine-map.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LossMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { type AdaptiveRun, adaptiveRun, type RuleName, rules, STEPS } from "./adaptive.ts";
import { RateLines } from "./RateLines.tsx";

const ID = "rates";
const PERCENT = 100;
const settings = {
  rule: oneOf<RuleName>("adam", ...rules.filter((rule) => rule !== "adam")),
  alpha: whole(1, PERCENT, 30),
};

const names: Record<RuleName, string> = {
  plain: "gradient descent",
  adagrad: "AdaGrad",
  rmsprop: "RMSprop",
  adam: "Adam",
  uncorrected: "Adam, uncorrected",
};

const WIDTH = 380;
const HEIGHT = 280;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };
const place = frame(SIGHT.x, SIGHT.y, BOX);

/** A run down the ravine by a rule of choice, and the rate it gives each direction, step by step. */
export function AdaptiveRates() {
  const [{ rule, alpha: percent }, change] = useFigureState(ID, settings);
  const alpha = percent / PERCENT;
  const run = useMemo(() => adaptiveRun(rule, alpha), [rule, alpha]);
  const player = usePredictedPlayer(STEPS);
  const [x, y] = run.points[player.step];

  return (
    <Figure
      id={ID}
      title="An effective learning rate for each direction"
      caption="One plot shows the path in the ravine. The other shows the effective learning rate of each direction, on a logarithmic scale. Change the rule, and watch the two lines part, fall or rise again."
      table={() => <StrideTable run={run} />}
    >
      <Choice
        label="Optimizer"
        options={rules.map((value) => ({ value, label: names[value] }))}
        value={rule}
        onChange={(rule) => change({ rule })}
      />
      <div className={layout.pair}>
        <svg
          className={plot.plot}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`The ravine from above, after ${player.step} steps: ${names[rule]} is at ${short(x)}, ${short(y)}.`}
        >
          <LossMap frame={place} grid={ravineGrid}>
            <PathLine
              frame={place}
              name={names[rule]}
              method={rule === "plain" ? "batch" : "third"}
              points={run.points.slice(0, player.step + 1)}
              dots
            />
          </LossMap>
          <Axes frame={place} x="x, along" y="y, across" />
        </svg>
        <RateLines rates={run.strides.slice(0, player.step).map(({ rate }) => rate)} />
      </div>
      <FigurePlayer player={player} />
      <div className={layout.controls}>
        <Slider
          label="α"
          from={1}
          to={PERCENT}
          value={percent}
          valueText={`α = ${alpha}`}
          onChange={(alpha) => change({ alpha })}
        />
      </div>
      <Summary run={run} step={player.step} />
    </Figure>
  );
}

function Summary({ run: { strides, losses }, step }: { run: AdaptiveRun; step: number }) {
  const now = strides[Math.max(0, step - 1)];
  return (
    <ScrolledTable
      label="Each direction, at the first step and at this one"
      caption={`After ${step} steps the loss is ${short(losses[step])}`}
      showCaption
      columns={[
        "direction",
        "first gradient",
        "first step",
        "this step’s gradient",
        "effective rate",
        "this step",
      ]}
      rows={["along, x", "across, y"].map((direction, k) => [
        direction,
        step > 0 ? short(strides[0].gradient[k]) : "–",
        step > 0 ? short(strides[0].moved[k]) : "–",
        step > 0 ? short(now.gradient[k]) : "–",
        step > 0 ? short(now.rate[k]) : "–",
        step > 0 ? short(now.moved[k]) : "–",
      ])}
    />
  );
}

function StrideTable({ run: { strides } }: { run: AdaptiveRun }) {
  return (
    <DataTable
      caption="Step by step"
      columns={[
        "step",
        "gradient along",
        "rate along",
        "moved along",
        "gradient across",
        "rate across",
        "moved across",
      ]}
      rows={strides.map(({ gradient, rate, moved }, i) => [
        i + 1,
        ...[0, 1].flatMap((k) => [gradient, rate, moved].map((pair) => short(pair[k]))),
      ])}
    />
  );
}
