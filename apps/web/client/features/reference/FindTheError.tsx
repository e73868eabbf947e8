import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import styles from "@graded-descent/figures/DataTable.module.css";
import { TableRegion } from "@graded-descent/figures/DataTable.tsx";
import { type Fraction, written } from "@graded-descent/figures/data/fraction.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { oneOf, whole } from "@graded-descent/figures/state/figure-state.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import look from "./FindTheError.module.css";
import {
  columns,
  decimal,
  type ErrorCell,
  type ErrorColumn,
  type ErrorRow,
  finding,
  type Slip,
  slips,
  tableWith,
} from "./find-the-error.ts";

const ID = "find";
const MOST_CELLS = 40;
/** `cell` counts from 1, row by row; 0 is none. */
const settings = { table: oneOf<Slip>(...slips), cell: whole(0, MOST_CELLS, 0) };

const tableWords: Record<Slip, { says: string; why: string }> = {
  "old-errors": {
    says: "A: stochastic",
    why: "At house 3 the line has changed, so the error is not that of the first line. In stochastic gradient descent each error is computed again.",
  },
  divided: {
    says: "B: stochastic",
    why: "The gradient was divided by four, as if it were the mean over four houses. In stochastic gradient descent it is that of one house.",
  },
  neighbour: {
    says: "C: batch",
    why: "Each error was multiplied by the size of the house before it. An error belongs to its own house.",
  },
  pairs: {
    says: "D: batches of two",
    why: "These are the errors of the first line. The update of the first batch has changed it, and the errors of the second batch are those of the new line.",
  },
  units: {
    says: "E: in square feet",
    why: "This is the partial derivative for thousands of square feet. With sizes in square feet, each error is multiplied by a size a thousand times as large.",
  },
};

const columnWords: Record<ErrorColumn, string> = {
  errors: "errors",
  slopeW: "derivative in w",
  slopeB: "derivative in b",
  w: "w after",
  b: "b after",
};

/** A table of updates in which one of the lecture's slips was made, to be found by picking a number. */
export function FindTheError() {
  const [state, change] = useFigureState(ID, settings);
  const table = tableWith(state.table);
  const picked = pickOf(state.cell, table);

  return (
    <Figure
      id={ID}
      title="Find the first wrong number"
      caption="The lecture’s four houses from its first line, at α = 0.01: w = 150 and b = 50, or w = 0.15 in table E. Somebody worked out these updates and made one of the slips above. Read row by row, from left to right. The numbers below, as a table, are the exact ones."
      table={() => <ExactTable table={table} />}
    >
      <Choice
        label="Table"
        options={slips.map((value) => ({ value, label: tableWords[value].says }))}
        value={state.table}
        onChange={(table) => change({ table, cell: 0 })}
      />
      <TableRegion label="The table with a slip in it">
        <table className={styles.table}>
          <caption className="visually-hidden">Updates, one of them with a slip</caption>
          <Head />
          <tbody>
            {table.map(({ epoch, heard, cells }, row) => (
              <tr key={`${epoch} ${heard}`}>
                <th scope="row">{epoch}</th>
                <td>{heard.join(", ")}</td>
                {columns.map((column, i) => (
                  <td key={column}>
                    <button
                      type="button"
                      className={look.cell}
                      aria-pressed={picked?.row === row && picked.column === column}
                      aria-label={`${columnWords[column]} of house ${heard.join(", ")}, epoch ${epoch}: ${read(cells[column].says)}`}
                      onClick={() => change({ cell: row * columns.length + i + 1 })}
                    >
                      {read(cells[column].says)}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p role="status" className={look.feedback}>
        {picked ? (
          <Feedback table={table} {...picked} why={tableWords[state.table].why} />
        ) : (
          "Pick the first number that does not follow from those before it."
        )}
      </p>
    </Figure>
  );
}

interface Pick {
  row: number;
  column: ErrorColumn;
}

function pickOf(cell: number, table: ErrorRow[]): Pick | undefined {
  if (cell === 0 || cell > table.length * columns.length) return undefined;
  return { row: Math.floor((cell - 1) / columns.length), column: columns[(cell - 1) % columns.length] };
}

function Feedback({ table, row, column, why }: Pick & { table: ErrorRow[]; why: string }) {
  const { says, exact }: ErrorCell = table[row].cells[column];
  switch (finding(table, row, column)) {
    case "exact":
      return <>Exact: {exactly(says)}. Look further on.</>;
    case "follows":
      return (
        <>It follows from the numbers before it, so the slip was made earlier. Look further up, or left.</>
      );
    case "wrong":
      return <>Wrong, but not the first. The same slip was made before; look further up.</>;
    case "first":
      return (
        <>
          <Icon name="passed" /> <strong>Found.</strong> The table says {exactly(says)}; exact is{" "}
          {exactly(exact)}. {why}
        </>
      );
  }
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">epoch</th>
        <th scope="col">houses</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {columnWords[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ExactTable({ table }: { table: ErrorRow[] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">The same updates, exactly</caption>
      <Head />
      <tbody>
        {table.map(({ epoch, heard, cells }) => (
          <tr key={`${epoch} ${heard}`}>
            <th scope="row">{epoch}</th>
            <td>{heard.join(", ")}</td>
            {columns.map((column) => (
              <td key={column}>{cells[column].exact.map(written).join("; ")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const read = (values: Fraction[]) => values.map((value) => readable(decimal(value))).join("; ");

/** As fractions, with the decimals where they are not the same. */
const exactly = (values: Fraction[]) =>
  values
    .map((value) => (value.d === 1n ? written(value) : `${written(value)} (${readable(decimal(value))})`))
    .join(" and ");
