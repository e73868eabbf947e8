import { useState } from "react";
import { NumberTable } from "./NumberTable.tsx";
import styles from "./plot.module.css";

/** Numbers step by step, by what they are called. */
type Columns = Record<string, (number | undefined)[]>;

interface Props {
  title: string;
  /** What each path has at each step: the reference's and, once the code has run, yours. */
  paths: { name: string; reference: Columns; yours: Columns | undefined }[];
  /** The step being shown, to be found again in the table. */
  now?: number;
}

/** The paths as numbers, yours beside the reference's; made when it is asked for. */
export function PointTable({ title, paths, now }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open &&
        paths.map(({ name, reference, yours }) => (
          <NumberTable
            key={name}
            label={`Points of ${name}`}
            rows={name}
            columns={{ ...called("your", yours ?? {}), ...called("reference", reference) }}
            now={now}
          />
        ))}
    </details>
  );
}

const called = (whose: string, columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, values]) => [`${whose} ${name}`, values]));
