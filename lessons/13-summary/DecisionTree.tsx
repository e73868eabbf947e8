import { updatesPerEpoch } from "@graded-descent/core";
import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { batchSizeFor, branches, branchOf, type Machine, rowCounts } from "./decision.ts";
import tree from "./summary.module.css";

const ID = "tree";
const settings = {
  rows: whole(0, rowCounts.length - 1, rowCounts.indexOf(50_000)),
  machine: oneOf<Machine>("usual", "little", "strong"),
};
const machines: { value: Machine; label: string }[] = [
  { value: "little", label: "little memory" },
  { value: "usual", label: "a usual machine" },
  { value: "strong", label: "strong hardware" },
];
const STEPS = 3;

/** From the number of rows and the machine to a batch size, question by question. */
export function DecisionTree() {
  const [{ rows: place, machine }, change] = useFigureState(ID, settings);
  const rows = rowCounts[place];
  const branch = branchOf(rows);
  const size = batchSizeFor(branch, machine);
  const player = usePredictedPlayer(STEPS);

  return (
    <Figure
      id={ID}
      title="Which batch size to begin with"
      caption="Two questions, how many rows and which machine, lead to one size; the third step counts its updates. For several GPUs, multiply by their number: each computes its own part of the batch."
      table={() => <SizeTable rows={rows} />}
    >
      <div className={layout.controls}>
        <Slider
          label="Rows"
          from={0}
          to={rowCounts.length - 1}
          value={place}
          valueText={count(rows)}
          onChange={(rows) => change({ rows })}
        />
        <Choice label="On" options={machines} value={machine} onChange={(machine) => change({ machine })} />
      </div>
      <ul className={tree.branches}>
        {branches.map(({ says }, i) => (
          <li key={says} data-taken={(player.step > 0 && i === branch) || undefined}>
            <b>{says}</b>
            <ul>
              {machines.map(({ value, label }) => (
                <li
                  key={value}
                  data-taken={(player.step > 1 && i === branch && value === machine) || undefined}
                >
                  {label}: {batchSizeFor(i, value)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={tree.said} role="status">
        {player.step > 0 && `${count(rows)} rows: ${branches[branch].says}. `}
        {player.step > 1 && `Begin with batches of ${size}. `}
        {player.step > 2 && `That is ${count(updatesPerEpoch(rows, size))} updates in an epoch.`}
      </p>
      <FigurePlayer player={player} />
    </Figure>
  );
}

function SizeTable({ rows }: { rows: number }) {
  return (
    <DataTable
      caption={`Batch sizes for ${count(rows)} rows`}
      columns={["machine", "batch size", "updates in an epoch"]}
      rows={machines.map(({ value, label }) => {
        const size = batchSizeFor(branchOf(rows), value);
        return [label, size, count(updatesPerEpoch(rows, size))];
      })}
    />
  );
}

const count = (value: number) => value.toLocaleString("en");
