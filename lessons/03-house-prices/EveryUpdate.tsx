import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
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
import { oneOf, whole } from "@graded-descent/figures/figure-state.ts";
import styles from "@graded-descent/figures/figures.module.css";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { readable } from "@graded-descent/figures/plot/readable.ts";
import { usePredictedPlayer } from "@graded-descent/figures/prediction.ts";
import { useFigureState } from "@graded-descent/figures/useFigureState.ts";
import { useMemo } from "react";
import { HouseLine } from "./HouseLine.tsx";
import { LossByHouse } from "./LossByHouse.tsx";

const sizes = [
  { value: 1, says: "stochastic: 1" },
  { value: 2, says: "mini-batch: 2" },
  { value: 3, says: "mini-batch: 3" },
  { value: 4, says: "all 4 at once" },
];
const unitsOf = [
  { value: "thousands" as const, says: "thousands of sq ft" },
  { value: "square-feet" as const, says: "sq ft" },
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
      <div className={styles.controls}>
        <Choice label="Batch size" options={sizes} value={size} onChange={(size) => change({ size })} />
        <Choice label="Sizes in" options={unitsOf} value={units} onChange={(units) => change({ units })} />
      </div>
      <div className={styles.pair}>
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
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={styles.table}>
        <caption className="visually-hidden">Every update so far</caption>
        <thead>
          <tr>
            <th scope="col">epoch</th>
            <th scope="col">houses</th>
            <th scope="col">errors</th>
            <th scope="col">derivative in w</th>
            <th scope="col">derivative in b</th>
            <th scope="col">w after</th>
            <th scope="col">b after</th>
            <th scope="col">J after</th>
          </tr>
        </thead>
        <tbody>
          {updates.length === 0 && (
            <tr>
              <td colSpan={8}>No update yet.</td>
            </tr>
          )}
          {updates.map(({ epoch, heard, errors, slope, w, b, loss }, i) => (
            <tr key={`${epoch} ${heard}`} data-now={i === updates.length - 1 || undefined}>
              <th scope="row">{epoch}</th>
              <td>{heard.join(", ")}</td>
              <td>{errors.map(readable).join("; ")}</td>
              <td>{readable(slope.w)}</td>
              <td>{readable(slope.b)}</td>
              <td>{readable(w)}</td>
              <td>{readable(b)}</td>
              <td>{readable(loss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ExactTable({ units, size }: { units: PriceUnits; size: number }) {
  const lines = exactLines(units, size);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">The line after each update, exactly</caption>
      <thead>
        <tr>
          <th scope="col">update</th>
          <th scope="col">w, exactly</th>
          <th scope="col">b, exactly</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ w, b }, i) => (
          <tr key={`${w.n}/${w.d}`}>
            <th scope="row">{i + 1}</th>
            <td>{written(w)}</td>
            <td>{written(b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
