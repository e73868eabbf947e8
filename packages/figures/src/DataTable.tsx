import type { ReactNode } from "react";
import { ScrollRegion } from "./controls/ScrollRegion.tsx";
import styles from "./DataTable.module.css";

interface Props {
  /** What the table holds: for those who cannot see it, and shown above it with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  /** The heading of each column, the one of the rows' own headings first. */
  columns: ReactNode[];
  /** The cells of each row, its heading first. */
  rows: ReactNode[][];
  /** The index of the row that is being shown elsewhere. */
  now?: number;
  /** What stands in place of the rows while there is none. */
  empty?: string;
}

/** Numbers in rows and columns, each row with a heading. */
export function DataTable({ caption, showCaption, columns, rows, now, empty }: Props) {
  return (
    <table className={styles.table}>
      <caption className={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
      <thead>
        <tr>{columns.map((heading, i) => cell("th", i, { scope: "col", children: heading }))}</tr>
      </thead>
      <tbody>
        {rows.map(([heading, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          <tr key={row} data-now={row === now || undefined}>
            <th scope="row">{heading}</th>
            {cells.map((value, i) => cell("td", i, { children: value }))}
          </tr>
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td colSpan={columns.length}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A cell, known by its column. */
const cell = (Tag: "th" | "td", column: number, props: { scope?: string; children: ReactNode }) => (
  <Tag key={column} {...props} />
);

/** A box that scrolls a table, named by `label`. */
export const TableRegion = ({ label, children }: { label: string; children: ReactNode }) => (
  <ScrollRegion className={styles.scroll} label={label}>
    {children}
  </ScrollRegion>
);

/** A `DataTable` in such a box. */
export const ScrolledTable = ({ label, ...table }: Props & { label: string }) => (
  <TableRegion label={label}>
    <DataTable {...table} />
  </TableRegion>
);
