import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, TableRegion } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { type FitAfterUpdates, looks, rates, run, type SizeInputs, stableRate } from "./square-feet.ts";

const ID = "rate";
const FIRST_RATE = 3;
const settings = {
  inputs: oneOf<SizeInputs>("square-feet", "standardized"),
  rate: whole(0, rates["square-feet"].length - 1, FIRST_RATE),
};
const choices: { value: SizeInputs; label: string }[] = [
  { value: "square-feet", label: "in square feet" },
  { value: "standardized", label: "standardized" },
];

/** The four houses in square feet: what a learning rate does to w, to b and to the loss, before and after scaling. */
export function RateInFeet() {
  const [{ inputs, rate }, change] = useFigureState(ID, settings);
  const learningRate = rates[inputs][rate];
  const all = useMemo(() => run(inputs, learningRate), [inputs, learningRate]);
  const player = usePredictedPlayer(all.length - 1);
  const shown = all.slice(0, player.step + 1);

  return (
    <Figure
      id={ID}
      title="One learning rate for w and b"
      caption={`Batch gradient descent on the four houses; w is given for a square foot. The right line is w = 0.2, b = 0. The largest stable learning rate is ${readable(stableRate(inputs))}. The table below has every rate.`}
      table={() => <RateTable inputs={inputs} />}
    >
      <div className={layout.controls}>
        <Choice label="Sizes" options={choices} value={inputs} onChange={(inputs) => change({ inputs })} />
        <Slider
          label="α"
          from={0}
          to={rates[inputs].length - 1}
          value={rate}
          valueText={readable(learningRate)}
          onChange={(rate) => change({ rate })}
        />
      </div>
      <TableRegion label="The line, update by update">
        <LookTable looks={shown} />
      </TableRegion>
      <p role="status">{verdict(shown)}</p>
      <FigurePlayer player={player} />
    </Figure>
  );
}

function LookTable({ looks }: { looks: FitAfterUpdates[] }) {
  return (
    <DataTable
      caption="The line after some of its updates"
      columns={["updates", "w", "b", "J"]}
      rows={looks.map(({ updates, w, b, loss }) => [updates, number(w), number(b), number(loss)])}
    />
  );
}

function RateTable({ inputs }: { inputs: SizeInputs }) {
  return (
    <DataTable
      caption="Where each rate ends"
      columns={["α", `w after ${looks.at(-1)} updates`, "b", "J"]}
      rows={rates[inputs].map((rate) => {
        const { w, b, loss } = run(inputs, rate).at(-1)!;
        return [readable(rate), number(w), number(b), number(loss)];
      })}
    />
  );
}

function verdict(shown: FitAfterUpdates[]): string {
  const { updates, b, loss } = shown.at(-1)!;
  if (updates < looks.at(-1)!) return "";
  if (!(loss < shown[0].loss)) return "It diverges, or the loss never falls.";
  const way = (shown[0].b - b) / shown[0].b;
  return `b has gone ${format(Number((100 * way).toPrecision(2)))} % of its way from 50 to 0.`;
}

const number = (value: number) => readable(rounded(value));
const rounded = (value: number) => (Math.abs(value) < 1e-6 ? 0 : value);
