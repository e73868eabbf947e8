import { short } from "@graded-descent/figures/numbers/readable.ts";
import { NumberTable } from "@graded-descent/figures/plot/NumberTable.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { type ReactNode, useId, useState } from "react";
import styles from "../lab.module.css";

interface Props {
  title: string;
  /** What the table's rows count, and its columns; made when it is asked for. */
  table: () => { rows: string; columns: Record<string, (number | undefined)[]>; now?: number };
  children: ReactNode;
}

/** One chart with its title, and its numbers as a table. */
export function Panel({ title, table, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <details className={plot.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The numbers as a table</summary>
        {open && <NumberTable label={`${title}, as a table`} format={short} {...table()} />}
      </details>
    </section>
  );
}
