import { type ReactNode, useState } from "react";
import { CopyLink } from "./controls/CopyLink.tsx";
import { TableRegion } from "./DataTable.tsx";
import styles from "./Figure.module.css";

interface Props {
  /** Its name in the page's address. */
  id: string;
  title: string;
  /** What to look for. */
  caption: ReactNode;
  /** The same in numbers; made when it is asked for. */
  table: () => ReactNode;
  children: ReactNode;
}

/** A figure to touch: the picture and its controls, what it shows, its numbers, and a link to it as it stands. */
export function Figure({ id, title, caption, table, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <figure id={id} className={styles.figure} aria-labelledby={`${id}-title`}>
      <p id={`${id}-title`} className={styles.title}>
        {title}
      </p>
      {children}
      <figcaption>{caption}</figcaption>
      <div className={styles.foot}>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>The numbers as a table</summary>
          {open && <TableRegion label={`${title}, as a table`}>{table()}</TableRegion>}
        </details>
        <CopyLink to={id} />
      </div>
    </figure>
  );
}
