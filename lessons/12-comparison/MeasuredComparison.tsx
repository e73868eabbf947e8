import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { TEST, VALIDATION } from "@graded-descent/figures/data/three-sets.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import player from "@graded-descent/figures/FigurePlayer.module.css";
import layout from "@graded-descent/figures/layout.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { PredictionContext } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useContext } from "react";
import { grid, type MeasuredRun, MOST_EPOCHS, methods, SEEDS, type Spread } from "./comparison.ts";
import { useMeasurements } from "./useMeasurements.ts";

const ID = "measured";
const targets = [15, 20, 30];
const settings = { target: whole(15, 30, 15) };

/** The lecture's comparison, measured on the reader's own machine. */
export function MeasuredComparison() {
  const [{ target: asked }, change] = useFigureState(ID, settings);
  const target = targets.findLast((target) => target <= asked)!;
  const { waiting, onSeen } = useContext(PredictionContext);
  const { measured, running, start, clear } = useMeasurements(onSeen);

  return (
    <Figure
      id={ID}
      title="Four methods, measured here and now"
      caption={`Logistic regression on 1000 cats and dogs, until the log loss on ${VALIDATION} validation images is at most the target. Each method uses its own best α of the grid in the table below, then runs from ${SEEDS} seeds; the table shows the median and, in brackets, the lowest and the highest. The accuracy is that on ${TEST} test images, which choose nothing. Memory is computed: one batch, the parameters and their gradient.`}
      table={() => <GridTable measured={measured} />}
    >
      <div className={layout.controls}>
        <Choice
          label="Validation loss to reach"
          options={targets.map((value) => ({ value, label: String(value / 100) }))}
          value={target}
          onChange={(target) => {
            clear();
            change({ target });
          }}
        />
      </div>
      {waiting ? (
        <p className={player.waiting}>You can measure after your prediction.</p>
      ) : (
        <div>
          <Button look="primary" disabled={running} onClick={() => start(target / 100)}>
            {measured.length > 0 && !running ? "Measure again" : "Measure on this machine"}
          </Button>
        </div>
      )}
      <p role="status">
        {running && `Measuring: ${measured.length} of ${methods.length} methods done.`}
        {!running && measured.length === methods.length && "All four are measured."}
      </p>
      <ScrolledTable
        label="What was measured"
        caption="What was measured"
        columns={[
          "method",
          "best α",
          "epochs",
          "gradients of one image",
          "time, ms",
          "memory, KB",
          "test accuracy, %",
        ]}
        rows={methods.map(({ name }) => [name, ...cellsOf(measured.find((one) => one.name === name))])}
      />
    </Figure>
  );
}

/** What was measured of a method; a dash in each cell before that. */
const cellsOf = (measured: MeasuredRun | undefined) =>
  measured
    ? [
        measured.learningRate,
        between(measured.epochs, String),
        measured.gradients.toLocaleString("en"),
        between(measured.time, (ms) => ms.toFixed(1)),
        Math.round(measured.memory / 1000),
        between(measured.accuracy, (share) => (100 * share).toFixed(1)),
      ]
    : Array(6).fill("–");

const between = ({ median, least, most }: Spread, says: (value: number) => string) =>
  `${says(median)} (${says(least)}–${says(most)})`;

/** The epochs at each rate of the grid, so that everyone can see that each method got its best. */
function GridTable({ measured }: { measured: MeasuredRun[] }) {
  if (measured.length === 0) return <p>Nothing is measured yet.</p>;
  return (
    <DataTable
      caption="Epochs at each learning rate"
      columns={["epochs at α =", ...grid]}
      rows={measured.map(({ name, tuning }) => [
        name,
        ...grid.map((_, i) => (Number.isFinite(tuning[i]) ? tuning[i] : `over ${MOST_EPOCHS}`)),
      ])}
    />
  );
}
