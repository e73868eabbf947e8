import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { CodeLines } from "@graded-descent/figures/text/CodeLines.tsx";
import { useMemo } from "react";
import loop from "./TrainingLoop.module.css";
import { type Act, EPOCHS, type Moment, moments, nine, RATE } from "./training.ts";

const ID = "loop";
const settings = { size: whole(1, nine.length, 4) };
const sizes = [
  { value: 1, label: "stochastic: 1" },
  { value: 4, label: "mini-batch: 4" },
  { value: nine.length, label: "all 9 at once" },
];

const code: { act?: Act; text: string }[] = [
  { text: "for (let epoch = 1; epoch <= epochs; epoch++) {" },
  { act: "shuffle", text: "  const shuffled = shuffle(houses);" },
  { text: "  for (const batch of batches(shuffled, batchSize)) {" },
  { act: "predict", text: "    const errors = batch.map((h) => w * h.size + b - h.price);" },
  { act: "loss", text: "    const batchLoss = mean(errors.map((e) => e * e)) / 2;" },
  { act: "gradient", text: "    const [dw, db] = gradient(errors, batch);" },
  { act: "update", text: "    [w, b] = [w - rate * dw, b - rate * db];" },
  { text: "  }" },
  { act: "measure", text: "  losses.push(loss(w, b, houses));" },
  { text: "}" },
];

/** The whole training loop on nine houses, act by act. */
export function TrainingLoop() {
  const [{ size }, change] = useFigureState(ID, settings);
  const all = useMemo(() => moments(size), [size]);
  const player = usePredictedPlayer(all.length);
  const now = all[player.step - 1];

  return (
    <Figure
      id={ID}
      title={`${nine.length} houses, ${EPOCHS} epochs, α = ${RATE}`}
      caption="The marked line of the code has just run, and its result is below. In the plot a ring is the loss of the batch of one update; the line is the loss over all nine houses."
      table={() => <MomentTable moments={all.filter(({ act }) => act === "update")} />}
    >
      <Choice label="Batch size" options={sizes} value={size} onChange={(size) => change({ size })} />
      <CodeLines
        label="The training loop"
        lines={code.map(({ text }) => text)}
        now={now && code.findIndex(({ act }) => act === now.act)}
      />
      <p className={loop.made}>{now ? <Made moment={now} /> : "Nothing has run yet."}</p>
      <FigurePlayer player={player} />
      <LossSoFar size={size} moments={all} shown={player.step} />
    </Figure>
  );
}

/** What an act made, in numbers. */
function Made({
  moment: { act, epoch, updates, batch, errors, batchLoss, slope, before, after, loss },
}: {
  moment: Moment;
}) {
  const numbers = batch.map((house) => house + 1).join(", ");
  switch (act) {
    case "shuffle":
      return (
        <>
          Epoch {epoch}, a new order: houses {numbers}.
        </>
      );
    case "predict":
      return (
        <>
          Houses {numbers}: errors {errors.map(short).join(", ")}.
        </>
      );
    case "loss":
      return <>Half the mean of the squared errors of this batch: {short(batchLoss)}.</>;
    case "gradient":
      return (
        <>
          The partial derivative in w is {short(slope[0])}, in b {short(slope[1])}.
        </>
      );
    case "update":
      return (
        <>
          Update {updates}: w from {short(before[0])} to {short(after[0])}, b from {short(before[1])} to{" "}
          {short(after[1])}.
        </>
      );
    case "measure":
      return (
        <>
          Epoch {epoch} is over. The loss over all nine houses is {short(loss)}.
        </>
      );
  }
}

const WIDTH = 480;
const HEIGHT = 260;
const BOX = { left: 54, top: 8, width: WIDTH - 64, height: HEIGHT - 52 };

function LossSoFar({ size, moments, shown }: { size: number; moments: Moment[]; shown: number }) {
  const name = size === 1 ? "stochastic" : size === nine.length ? "batch" : `mini-batch of ${size}`;
  const updates = moments.filter(({ act }) => act === "update");
  const batchLosses = updates.map(({ updates, batchLoss }): Point => [updates - 1, batchLoss]);
  const losses: Point[] = [[0, moments[0].loss], ...updates.map((m): Point => [m.updates, m.loss])];
  const made = moments[shown - 1]?.updates ?? 0;
  const place = frame(
    { from: 0, to: updates.length },
    { from: 0, to: 1.05 * Math.max(...batchLosses.map(([, loss]) => loss), losses[0][1]) },
    BOX,
  );
  return (
    <>
      <Legend names={[name]} />
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`After ${made} of ${updates.length} updates the loss over all houses is ${short(losses[made][1])}; it began at ${short(losses[0][1])}.${
          made > 0
            ? ` The losses of the batches: ${batchLosses
                .slice(0, made)
                .map(([, loss]) => short(loss))
                .join(", ")}.`
            : ""
        }`}
      >
        <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        {batchLosses.slice(0, made).map(([update, loss]) => (
          <circle
            key={update}
            cx={place.x(update)}
            cy={place.y(loss)}
            r="4"
            fill="none"
            stroke="var(--ink-faint)"
            strokeWidth="1.5"
          />
        ))}
        <PathLine frame={place} name={name} points={losses.slice(0, made + 1)} />
        <Axes frame={place} x="updates" y="loss J" />
      </svg>
    </>
  );
}

function MomentTable({ moments }: { moments: Moment[] }) {
  return (
    <DataTable
      caption="Update by update"
      columns={["update", "epoch", "houses", "loss of the batch", "w after", "b after", "J over all, after"]}
      rows={moments.map(({ updates, epoch, batch, batchLoss, after, loss }) => [
        updates,
        epoch,
        batch.map((house) => house + 1).join(", "),
        format(batchLoss),
        format(after[0]),
        format(after[1]),
        format(loss),
      ])}
    />
  );
}

const short = (value: number) => value.toFixed(1).replace("-", "−");
