import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { written } from "@graded-descent/figures/data/fraction.ts";
import {
  exactLines,
  housesHeard,
  type PriceUnits,
  rows,
  type UpdateRow,
} from "@graded-descent/figures/data/house-prices.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { HouseLine } from "./HouseLine.tsx";
import { LossByHouse } from "./LossByHouse.tsx";

const sizes = [
  { value: 1, label: "stochastic: 1" },
  { value: 2, label: "mini-batch: 2" },
  { value: 3, label: "mini-batch: 3" },
  { value: 4, label: "all 4 at once" },
];
const unitsOf = [
  { value: "thousands" as const, label: "thousands of sq ft" },
  { value: "square-feet" as const, label: "sq ft" },
];
/** What it begins with: all houses at once where the text speaks of one batch update. */
const first = {
  thousands: { size: whole(1, 4, 1), units: oneOf<PriceUnits>("thousands", "square-feet") },
  "square-feet": { size: whole(1, 4, 4), units: oneOf<PriceUnits>("square-feet", "thousands") },
};

interface Props {
  id: string;
  title: string;
  /** The units it begins with. */
  units: PriceUnits;
}

/** Every update of three epochs over the four houses: the line, the loss of each method, and the numbers. */
export function EveryUpdate({ id, title, units: initial }: Props) {
  const [{ size, units }, change] = useFigureState(id, first[initial]);
  const updates = useMemo(() => rows(units, size), [units, size]);
  const others = useMemo(
    () => ({
      stochastic: rows(units, 1),
      "mini-batch of 2": rows(units, 2),
      batch: rows(units, 4),
    }),
    [units],
  );
  const heard = housesHeard(updates);
  const player = usePredictedPlayer(heard.at(-1)!);
  const made = heard.filter((count) => count <= player.step).length;

  return (
    <Figure
      id={id}
      title={title}
      caption="A step uses one house. Left, the four houses and the line of the method you chose; right, the loss of three methods. The table has every update so far, the last one marked; “Table” has the same lines as exact fractions."
      table={() => <ExactTable units={units} size={size} />}
    >
      <div className={layout.controls}>
        <Choice label="Batch size" options={sizes} value={size} onChange={(size) => change({ size })} />
        <Choice label="Sizes in" options={unitsOf} value={units} onChange={(units) => change({ units })} />
      </div>
      <div className={layout.pair}>
        <HouseLine units={units} size={size} line={updates[made - 1]} />
        <LossByHouse units={units} methods={others} heard={player.step} />
      </div>
      <Legend names={Object.keys(others)} />
      <FigurePlayer player={player} />
      <UpdateTable label={`${title}: so far`} updates={updates.slice(0, made)} />
    </Figure>
  );
}

function UpdateTable({ label, updates }: { label: string; updates: UpdateRow[] }) {
  return (
    <ScrolledTable
      label={label}
      caption="Every update so far"
      columns={[
        "epoch",
        "houses",
        "errors",
        "derivative in w",
        "derivative in b",
        "w after",
        "b after",
        "J after",
      ]}
      rows={updates.map(({ epoch, heard, errors, slope, w, b, loss }) => [
        epoch,
        heard.join(", "),
        errors.map(readable).join("; "),
        readable(slope.w),
        readable(slope.b),
        readable(w),
        readable(b),
        readable(loss),
      ])}
      now={updates.length - 1}
      empty="No update yet."
    />
  );
}

function ExactTable({ units, size }: { units: PriceUnits; size: number }) {
  const lines = exactLines(units, size);
  return (
    <DataTable
      caption="The line after each update, exactly"
      columns={["update", "w, exactly", "b, exactly"]}
      rows={lines.map(({ w, b }, i) => [i + 1, written(w), written(b)])}
    />
  );
}
