import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { standardError, TEST, VALIDATION } from "@graded-descent/figures/data/three-sets.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { usePrecomputed } from "@graded-descent/figures/state/usePrecomputed.ts";
import { BATCH_SIZE, best, EPOCHS, type EpochScore, RATE, sizes, watch } from "./validation.ts";

const ID = "watch";
const settings = { images: whole(sizes[0], sizes[2], sizes[1]) };
const WIDTH = 320;
const HEIGHT = 240;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };

/** Training loss and validation accuracy of the cats and dogs, side by side, epoch by epoch. */
export function WatchTraining() {
  const [{ images }, change] = useFigureState(ID, settings);
  const count = sizes.findLast((size) => size <= images)!;
  const scores = usePrecomputed([ID, count], () => watch(count));
  const player = usePredictedPlayer(EPOCHS);
  const shown = scores.slice(0, player.step + 1);
  const now = shown.at(-1)!;
  const peak = best(shown);

  return (
    <Figure
      id={ID}
      title={`Cats and dogs, ${EPOCHS} epochs of training`}
      caption={`Left, the log loss on the training images. Right, the share of ${VALIDATION} validation images that the model classifies correctly. Batch size ${BATCH_SIZE}, α = ${RATE}. Choose the number of training images.`}
      table={() => <ScoreTable scores={scores} />}
    >
      <Choice
        label="Training images"
        options={sizes.map((value) => ({ value: value as number, label: String(value) }))}
        value={count}
        onChange={(images) => change({ images })}
      />
      <div className={layout.pair}>
        <Curve
          y="training loss"
          range={{ from: 0, to: scores[0].loss }}
          points={shown.map(({ epoch, loss }): Point => [epoch, loss])}
        />
        <Curve
          y="validation accuracy, %"
          range={{ from: 40, to: 100 }}
          points={shown.map(({ epoch, accuracy }): Point => [epoch, 100 * accuracy])}
        />
      </div>
      <p>
        After epoch {now.epoch}: training loss {now.loss.toFixed(3)}, validation accuracy{" "}
        {percent(now.accuracy)}. The best so far is {percent(peak.accuracy)}, first after epoch {peak.epoch}.
        {player.step === EPOCHS &&
          ` That model on ${TEST} test images: ${percent(peak.tested)}, with a standard error of ${percent(standardError(peak.tested, TEST))}.`}
      </p>
      <FigurePlayer player={player} />
    </Figure>
  );
}

function Curve({ y, range, points }: { y: string; range: { from: number; to: number }; points: Point[] }) {
  const place = frame({ from: 0, to: EPOCHS }, range, BOX);
  const [epoch, value] = points.at(-1)!;
  const values = points.map(([, value]) => value);
  const said = (value: number) => format(Number(value.toPrecision(3)));
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${y} by epoch: ${said(points[0][1])} at the start, ${said(value)} after epoch ${epoch}; between ${said(Math.min(...values))} and ${said(Math.max(...values))} on the way.`}
    >
      <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      <PathLine frame={place} name={`mini-batch of ${BATCH_SIZE}`} points={points} />
      <Axes frame={place} x="epoch" y={y} />
    </svg>
  );
}

function ScoreTable({ scores }: { scores: EpochScore[] }) {
  return (
    <DataTable
      caption="Epoch by epoch"
      columns={["epoch", "training loss", "validation accuracy"]}
      rows={scores.map(({ epoch, loss, accuracy }) => [epoch, format(loss), percent(accuracy)])}
    />
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
