import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { grounds } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { usePrecomputed } from "@graded-descent/figures/state/usePrecomputed.ts";
import {
  EPOCHS,
  HOUSES,
  RATE,
  type RateRule,
  rateOf,
  rateRules,
  SEEDS,
  sizes,
  stray,
  typicalExcess,
  updatesOf,
} from "./batch-size.ts";
import { type Ends, EndsBySize } from "./EndsBySize.tsx";
import { Gauges } from "./Gauges.tsx";
import { useEpochTimes } from "./useEpochTimes.ts";

const ID = "goldilocks";
const settings = { size: whole(0, sizes.length - 1, 5), rate: oneOf<RateRule>(...rateRules) };
const rateWords: Record<RateRule, string> = { same: `${RATE} for all`, grows: "in proportion to B" };
const groundWords = { noisy: "noisy houses", exact: "exact houses" };

/** Every batch size on the same houses, and what one of them costs and brings. */
export function BatchSizes() {
  const [state, change] = useFigureState(ID, settings);
  const size = sizes[state.size];
  const player = usePredictedPlayer(EPOCHS);
  const times = useEpochTimes();
  const excess = usePrecomputed([ID, state.rate], () =>
    grounds.map((ground) => sizes.map((size) => typicalExcess(ground, state.rate, size))),
  );
  const ends = grounds.map(
    (ground, i): Ends => ({
      name: groundWords[ground],
      after: (size, epochs) => excess[i][sizes.indexOf(size)][epochs],
    }),
  );

  return (
    <Figure
      id={ID}
      title={`${HOUSES} houses, ${EPOCHS} epochs, every batch size`}
      caption={`Both pictures show how far the loss is above its minimum, as the median of ${SEEDS} shuffles, for batches from 1 house to all ${HOUSES}. Left, prices are noisy; right, the same houses with prices exactly on a line. A step is one epoch. The bars are for the batch size you choose.`}
      table={() => <SizeTable ends={ends} times={times} rate={state.rate} />}
    >
      <div className={layout.controls}>
        <Slider
          label="Batch size"
          from={0}
          to={sizes.length - 1}
          value={state.size}
          valueText={`${size} ${size === 1 ? "house" : "houses"}`}
          onChange={(size) => change({ size })}
        />
        <Choice
          label="α is"
          options={rateRules.map((value) => ({ value, label: rateWords[value] }))}
          value={state.rate}
          onChange={(rate) => change({ rate })}
        />
      </div>
      <Legend
        names={["stochastic", ...(size > 1 && size < HOUSES ? [`mini-batch of ${size}`] : []), "batch"]}
      />
      <div className={layout.pair}>
        {ends.map((end) => (
          <EndsBySize key={end.name} ends={end} size={size} epochs={player.step} />
        ))}
      </div>
      <FigurePlayer player={player} />
      <Gauges size={size} time={times.get(size)} />
    </Figure>
  );
}

interface TableProps {
  ends: Ends[];
  times: ReadonlyMap<number, number>;
  rate: RateRule;
}

function SizeTable({ ends, times, rate }: TableProps) {
  return (
    <DataTable
      caption="Size by size"
      columns={[
        "batch size",
        "α",
        "updates an epoch",
        "noise of the gradient in w, noisy houses",
        ...ends.map(({ name }) => `above the lowest loss at the end, ${name}`),
        "an epoch here, µs",
      ]}
      rows={sizes.map((size) => [
        size,
        short(rateOf(rate, size)),
        updatesOf(size),
        short(stray("noisy", size)),
        ...ends.map(({ after }) => short(after(size, EPOCHS))),
        times.has(size) ? short(times.get(size)!) : "–",
      ])}
    />
  );
}
