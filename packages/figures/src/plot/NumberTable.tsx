import { ScrollRegion } from "../controls/ScrollRegion.tsx";
import { format as usualFormat } from "../numbers/format.ts";
import styles from "./plot.module.css";

interface Props {
  label: string;
  /** What stands over the rows' own numbers, which count from 0. */
  rows: string;
  columns: Record<string, (number | undefined)[]>;
  /** The row being shown elsewhere. */
  now?: number;
  /** How a number is written. */
  format?: (value: number) => string;
}

/** Columns of numbers, a row for each step. */
export function NumberTable({ label, rows, columns, now, format = usualFormat }: Props) {
  const count = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{rows}</th>
            {Object.keys(columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Array(count).keys()].map((row) => (
            <tr key={row} data-now={row === now || undefined}>
              <th scope="row">{row}</th>
              {Object.entries(columns).map(([name, values]) => (
                <td key={name}>{values[row] === undefined ? "–" : format(values[row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
