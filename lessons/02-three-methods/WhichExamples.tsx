import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { RATE, twelve, type Update, updates } from "./picks.ts";
import picks from "./WhichExamples.module.css";

const ID = "picks";
const settings = { size: whole(1, twelve.length, 5) };
const sizes = [
  { value: 1, label: "stochastic: 1" },
  { value: 5, label: "mini-batch: 5" },
  { value: twelve.length, label: "batch: all 12" },
];

/** One epoch over twelve houses: which of them each update picks, and what their mean does to the line. */
export function WhichExamples() {
  const [{ size }, change] = useFigureState(ID, settings);
  const all = updates(size);
  const player = usePredictedPlayer(all.length);
  const now = all[Math.max(0, player.step - 1)];
  const done = new Set(all.slice(0, player.step).flatMap(({ picked }) => picked));

  return (
    <Figure
      id={ID}
      title="One epoch over twelve houses"
      caption="Each tile is a house and its own partial derivative in w at the current line. An update picks the marked tiles, averages their gradients and changes the line. Ticked houses have been used in this epoch."
      table={() => <UpdateTable updates={all} />}
    >
      <Choice label="Batch size" options={sizes} value={size} onChange={(size) => change({ size })} />
      <ol className={picks.tiles}>
        {twelve.map(({ size, price }, house) => (
          <li
            key={`${size} ${price}`}
            data-picked={(player.step > 0 && now.picked.includes(house)) || undefined}
            data-done={done.has(house) || undefined}
          >
            <span>
              house {house + 1}
              {done.has(house) && <b> ✓</b>}
            </span>
            <b>{short(now.slopes[house])}</b>
          </li>
        ))}
      </ol>
      <p className={picks.sum}>
        {player.step === 0 ? (
          <>Before the first update: w = {short(now.before[0])}</>
        ) : (
          <>
            update {player.step}: {sumOf(now)} = {short(now.mean[0])}
            <br />w ← {short(now.before[0])} − {RATE} × {short(now.mean[0])} = {short(now.after[0])}
          </>
        )}
      </p>
      <FigurePlayer player={player} />
    </Figure>
  );
}

/** The mean as a sum over what was picked. */
function sumOf({ picked, slopes }: Update): string {
  if (picked.length === 1) return `the derivative of house ${picked[0] + 1}`;
  const shown = picked.slice(0, 5).map((house, i) => {
    const slope = short(slopes[house]);
    return i > 0 && slopes[house] < 0 ? `(${slope})` : slope;
  });
  return `1/${picked.length} × (${shown.join(" + ")}${picked.length > 5 ? " + …" : ""})`;
}

function UpdateTable({ updates }: { updates: Update[] }) {
  return (
    <DataTable
      caption="Update by update"
      columns={["update", "houses", "mean derivative in w", "mean derivative in b", "w after", "b after"]}
      rows={updates.map(({ picked, mean, after }, i) => [
        i + 1,
        picked.map((house) => house + 1).join(", "),
        format(mean[0]),
        format(mean[1]),
        format(after[0]),
        format(after[1]),
      ])}
    />
  );
}

const short = (value: number) => value.toFixed(1).replace("-", "−");
