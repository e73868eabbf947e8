import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { grounds } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { leavingStep } from "@graded-descent/figures/numbers/describe.ts";
import { readable, short } from "@graded-descent/figures/numbers/readable.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { PathMap } from "./PathMap.tsx";
import {
  arrival,
  type BatchPath,
  EPOCHS,
  HOUSES,
  inputs,
  maps,
  NEAR,
  type PathInputs,
  rates,
  updatesAfter,
  walk,
} from "./paths.ts";

const ID = "walks";
const PER_STEP = 5;
const settings = {
  size: whole(2, 20, 5),
  alpha: whole(0, rates.length - 1, rates.indexOf(0.2)),
  inputs: oneOf<PathInputs>(...inputs),
};
const inputWords: Record<PathInputs, string> = {
  standardized: "standard deviations: a bowl",
  thousands: "thousands of sq ft: a ravine",
};

type Walks = Record<string, BatchPath>;

/** Three methods down the loss of the noisy houses, and of the exact ones beside it. */
export function ThreePaths() {
  const [state, change] = useFigureState(ID, settings);
  const { size, inputs: unit } = state;
  const alpha = rates[state.alpha];
  const player = usePredictedPlayer((EPOCHS * HOUSES) / PER_STEP);
  const used = player.step * PER_STEP;
  const both = useMemo(
    () =>
      grounds.map((ground) => ({
        ground,
        walks: {
          stochastic: walk(ground, unit, 1, alpha),
          [`mini-batch of ${size}`]: walk(ground, unit, size, alpha),
          batch: walk(ground, unit, HOUSES, alpha),
        } satisfies Walks,
      })),
    [unit, alpha, size],
  );
  const left = both.flatMap(({ ground, walks }) => departures(ground, walks, unit, used));

  return (
    <Figure
      id={ID}
      title={`${HOUSES} houses, three paths, ${EPOCHS} epochs`}
      caption={`Left, the loss of houses with noisy prices; right, of the same houses with prices exactly on a line. All paths begin at the same line and use the houses in the same order; a step uses ${PER_STEP} houses. In the table, “arrives” means that the loss is within ${NEAR} of the lowest.`}
      table={() => <EpochTable both={both} />}
    >
      <div className={layout.controls}>
        <Choice
          label="Sizes in"
          options={inputs.map((value) => ({ value, label: inputWords[value] }))}
          value={unit}
          onChange={(inputs) => change({ inputs })}
        />
        <Slider
          label="α"
          from={0}
          to={rates.length - 1}
          value={state.alpha}
          valueText={`α = ${alpha}`}
          onChange={(alpha) => change({ alpha })}
        />
        <Slider
          label="Mini-batch"
          from={2}
          to={20}
          value={size}
          valueText={`${size} houses`}
          onChange={(size) => change({ size })}
        />
      </div>
      <Legend names={Object.keys(both[0].walks)} />
      <div className={layout.pair}>
        {both.map(({ ground, walks }) => (
          <PathMap key={ground} ground={ground} inputs={unit} walks={walks} used={used} />
        ))}
      </div>
      <FigurePlayer player={player} />
      {left.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Summary both={both} used={used} />
    </Figure>
  );
}

/** Which walks have left the picture so far, in words. */
function departures(ground: string, walks: Walks, inputs: PathInputs, used: number): string[] {
  return Object.entries(walks).flatMap(([name, { points, ...walk }]) => {
    const made = updatesAfter({ points, ...walk }, used);
    const at = leavingStep(points.slice(0, made + 1), maps[inputs]);
    if (at < 0) return [];
    const [w, b] = points[made];
    const now =
      Number.isFinite(w) && Number.isFinite(b)
        ? `is now at w = ${short(w)}, b = ${short(b)}`
        : "is not a number any more";
    return [`On the ${ground} houses, ${name} left the plot at update ${at} and ${now}.`];
  });
}

interface Both {
  ground: string;
  walks: Walks;
}

function Summary({ both, used }: { both: Both[]; used: number }) {
  return (
    <ScrolledTable
      label="The paths so far"
      caption={`The paths after ${used / HOUSES} epochs`}
      columns={[
        `after ${(used / HOUSES).toFixed(1)} epochs`,
        "updates",
        ...both.flatMap(({ ground }) => [`${ground}: above the lowest loss`, `${ground}: arrives`]),
      ]}
      rows={Object.keys(both[0].walks).map((name) => [
        name,
        updatesAfter(both[0].walks[name], used),
        ...both.flatMap(({ walks }) => [above(walks[name], used), arrives(walks[name], used)]),
      ])}
    />
  );
}

const above = (walk: BatchPath, used: number) => short(Math.max(0, walk.excess[updatesAfter(walk, used)]));

/** When a walk arrived, and once all has been used, whether it stayed. */
function arrives(walk: BatchPath, used: number): string {
  const here = arrival(walk);
  if (!here || here.epochs * HOUSES > used) return "–";
  const when = `after ${here.epochs.toFixed(1)}`;
  if (used < EPOCHS * HOUSES) return when;
  return `${when}, ${here.stays ? "stays" : "leaves again"}`;
}

function EpochTable({ both }: { both: Both[] }) {
  const names = Object.keys(both[0].walks);
  return (
    <DataTable
      caption="Epoch by epoch"
      columns={["epochs", ...both.flatMap(({ ground }) => names.map((name) => `${ground}, ${name}: w, b`))]}
      rows={Array.from({ length: EPOCHS + 1 }, (_, epoch) => epoch).map((epoch) => [
        epoch,
        ...both.flatMap(({ walks }) =>
          Object.values(walks).map((walk) =>
            walk.points[updatesAfter(walk, epoch * HOUSES)].map(readable).join(", "),
          ),
        ),
      ])}
    />
  );
}
