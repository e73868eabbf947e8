import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { EPOCHS, IMAGES, type Training, training, updatesAfter } from "./epochs.ts";

const ID = "counter";
const TITLE = `${IMAGES} cats and dogs, ${EPOCHS} epochs`;
const settings = { size: whole(2, 500, 50) };
const PER_STEP = 50;

/** Updates counted on three real training runs, while the images go by. */
export function UpdateCounter() {
  const [{ size }, change] = useFigureState(ID, settings);
  const player = usePredictedPlayer((EPOCHS * IMAGES) / PER_STEP);
  const seen = player.step * PER_STEP;
  const epochs = Math.floor(seen / IMAGES);
  const runs = useMemo<Record<string, Training>>(
    () => ({ stochastic: training(1), [`mini-batch of ${size}`]: training(size), batch: training(IMAGES) }),
    [size],
  );

  return (
    <Figure
      id={ID}
      title={TITLE}
      caption="In a step each of three models uses 50 images. An update is counted when a batch is full, or at the end of the epoch; the loss is computed after each epoch. All three have the same learning rate, which suits the first."
      table={() => <EpochTable runs={runs} />}
    >
      <p aria-live="off">
        <strong>{seen}</strong> images used, <strong>{epochs}</strong> of {EPOCHS} epochs done
      </p>
      <ScrolledTable
        label={`${TITLE}: so far`}
        caption={`After ${seen} images`}
        columns={["method", "updates so far", "updates in an epoch", `loss after ${epochs} epochs`]}
        rows={Object.entries(runs).map(([name, run]) => [
          name,
          updatesAfter(run, seen),
          updatesAfter(run, IMAGES),
          readable(Number(run.losses[epochs].toPrecision(3))),
        ])}
      />
      <FigurePlayer player={player} />
      <Slider
        label="Batch size of the middle model"
        from={2}
        to={500}
        value={size}
        valueText={`${size} images`}
        onChange={(size) => change({ size })}
      />
    </Figure>
  );
}

function EpochTable({ runs }: { runs: Record<string, Training> }) {
  return (
    <DataTable
      caption="Epoch by epoch"
      columns={["epochs", ...Object.keys(runs).map((name) => `${name}: updates, loss`)]}
      rows={Array.from({ length: EPOCHS + 1 }, (_, epochs) => epochs).map((epochs) => [
        epochs,
        ...Object.values(runs).map(
          (run) => `${updatesAfter(run, epochs * IMAGES)}, ${readable(run.losses[epochs])}`,
        ),
      ])}
    />
  );
}
