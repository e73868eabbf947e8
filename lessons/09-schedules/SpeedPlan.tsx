import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { readable, short } from "@graded-descent/figures/numbers/readable.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { usePrecomputed } from "@graded-descent/figures/state/usePrecomputed.ts";
import { SchedulePlots, type ScheduleRun } from "./SchedulePlots.tsx";
import { EPOCHS, excess, type Kind, type Knobs, kinds, SEEDS, schedule, typicalEnd } from "./schedules.ts";

const ID = "speed";
const settings = {
  kind: oneOf<Kind>(...kinds),
  alpha: whole(2, 20, 10),
  every: whole(1, 20, 10),
  rate: whole(50, 99, 90),
  floor: whole(0, 20, 0),
  steps: whole(1, 20, 5),
};

const names: Record<Kind, string> = {
  cosine: "cosine annealing",
  step: "step decay",
  exponential: "exponential decay",
  "warm-up": "warm-up",
};

/** A schedule of choice with its knobs, its curve, and what it does to a run on the noisy houses. */
export function SpeedPlan() {
  const [state, change] = useFigureState(ID, settings);
  const { kind } = state;
  const player = usePredictedPlayer(EPOCHS);
  const knobs: Knobs = {
    alpha: state.alpha / 100,
    every: state.every,
    rate: state.rate / 100,
    floor: state.floor / 1000,
    steps: state.steps,
  };
  const slow = knobs.alpha / 5;
  const rates: [name: string, rate: ScheduleRun["rate"]][] = [
    [names[kind], schedule(kind, knobs)],
    [`constant α = ${readable(knobs.alpha)}`, () => knobs.alpha],
    [`${readable(slow)} throughout`, () => slow],
  ];
  const runs = usePrecomputed([ID, kind, ...Object.values(knobs)], () => rates.map(([, rate]) => run(rate)));
  const plans = rates.map(([name, rate], i): ScheduleRun => ({ name, rate, ...runs[i] }));

  return (
    <Figure
      id={ID}
      title="Stochastic gradient descent on 100 noisy houses, 40 epochs"
      caption="One plot shows the learning rate by epoch; the other how far the loss is above its minimum, on a logarithmic axis. All three runs see the same houses in the same order. The last column of the table is for the same houses with each price exactly on the line."
      table={() => <EpochTable plans={plans} />}
    >
      <Choice
        label="Schedule"
        options={kinds.map((value) => ({ value, label: names[value] }))}
        value={kind}
        onChange={(kind) => change({ kind })}
      />
      <Legend names={plans.map(({ name }) => name)} />
      <SchedulePlots plans={plans} epochs={player.step} />
      <FigurePlayer player={player} />
      <div className={layout.controls}>
        <Slider
          label="α₀"
          from={2}
          to={20}
          value={state.alpha}
          valueText={`α₀ = ${state.alpha / 100}`}
          onChange={(alpha) => change({ alpha })}
        />
        <Knob kind={kind} state={state} change={change} />
      </div>
      <Summary plans={plans} epochs={player.step} />
    </Figure>
  );
}

const run = (rate: ScheduleRun["rate"]) => ({
  excess: excess(rate),
  typicalEnd: typicalEnd(rate),
  exactEnd: typicalEnd(rate, "exact"),
});

interface KnobProps {
  kind: Kind;
  state: { every: number; rate: number; floor: number; steps: number };
  change: (knob: { every?: number; rate?: number; floor?: number; steps?: number }) => void;
}

/** The one knob of a schedule. */
function Knob({ kind, state: { every, rate, floor, steps }, change }: KnobProps) {
  if (kind === "step") {
    const onChange = (every: number) => change({ every });
    return (
      <Slider
        label="halve it every"
        from={1}
        to={20}
        value={every}
        valueText={epochs(every)}
        {...{ onChange }}
      />
    );
  }
  if (kind === "exponential") {
    const onChange = (rate: number) => change({ rate });
    return (
      <Slider
        label="keep, each epoch"
        from={50}
        to={99}
        value={rate}
        valueText={`${rate} %`}
        {...{ onChange }}
      />
    );
  }
  if (kind === "cosine") {
    const onChange = (floor: number) => change({ floor });
    const says = `α = ${floor / 1000}`;
    return <Slider label="end with" from={0} to={20} value={floor} valueText={says} {...{ onChange }} />;
  }
  const onChange = (steps: number) => change({ steps });
  return (
    <Slider label="warm up for" from={1} to={20} value={steps} valueText={epochs(steps)} {...{ onChange }} />
  );
}

const epochs = (count: number) => `${count} ${count === 1 ? "epoch" : "epochs"}`;

function Summary({ plans, epochs }: { plans: ScheduleRun[]; epochs: number }) {
  return (
    <ScrolledTable
      label="The three runs"
      caption={`The three runs after ${epochs} epochs`}
      columns={[
        "learning rate",
        "rate now",
        "above the lowest loss",
        `at the end, median of ${SEEDS} shuffles`,
        "the same on exact houses",
      ]}
      rows={plans.map(({ name, rate, excess, typicalEnd, exactEnd }) => [
        name,
        short(rate(Math.max(0, epochs - 1))),
        short(excess[epochs]),
        epochs === EPOCHS ? short(typicalEnd) : "–",
        epochs === EPOCHS ? short(Math.max(0, exactEnd)) : "–",
      ])}
    />
  );
}

function EpochTable({ plans }: { plans: ScheduleRun[] }) {
  return (
    <DataTable
      caption="Epoch by epoch"
      columns={["epoch", ...plans.flatMap(({ name }) => [`${name}: rate`, "above the lowest loss after it"])]}
      rows={Array.from({ length: EPOCHS }, (_, epoch) => [
        epoch + 1,
        ...plans.flatMap(({ rate, excess }) => [short(rate(epoch)), short(excess[epoch + 1])]),
      ])}
    />
  );
}
