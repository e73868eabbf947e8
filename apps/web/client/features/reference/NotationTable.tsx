import styles from "@graded-descent/figures/DataTable.module.css";
import { TableRegion } from "@graded-descent/figures/DataTable.tsx";
import list from "../../../../../lessons/notation.yaml";

interface Notation {
  symbol: string;
  means: string;
  /** Its name in the code of exercises. */
  code?: string;
  /** The lessons and exercises that use it so; absent where all do. */
  in?: string[];
}

const notation = list as Notation[];

/** Every symbol of the course: what it means, its name in code, and where. */
export function NotationTable() {
  return (
    <section id="notation" aria-labelledby="notation-title">
      <h2 id="notation-title">Notation</h2>
      <TableRegion label="Symbols of the course">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">symbol</th>
              <th scope="col">meaning</th>
              <th scope="col">in code</th>
            </tr>
          </thead>
          <tbody>
            {notation.map(({ symbol, means, code }) => (
              <tr key={`${symbol} ${means}`}>
                <th scope="row">{symbol}</th>
                <td>{means}</td>
                <td>{code && <code>{code}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
