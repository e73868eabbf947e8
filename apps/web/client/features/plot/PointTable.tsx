import type { Paths } from "@graded-descent/grader";
import { useState } from "react";
import { ScrollRegion } from "../../components/ScrollRegion.tsx";
import { format } from "./format.ts";
import styles from "./plot.module.css";

interface Props {
  x: string;
  y: string;
  reference: Paths;
  yours: Paths | undefined;
  /** The step being shown, to be found again in the table. */
  now: number | undefined;
}

/** The points of the paths as numbers, yours beside the reference's. */
export function PointTable({ x, y, reference, yours, now }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The points as a table</summary>
      {(open ? Object.keys({ ...reference, ...yours }) : []).map((name) => {
        const rows = Math.max(reference[name]?.length ?? 0, yours?.[name]?.length ?? 0);
        const steps = [...Array(rows).keys()];
        return (
          <ScrollRegion key={name} className={styles.scroll} label={`Points of ${name}`}>
            <table className={styles.table}>
              <caption className="visually-hidden">{name}</caption>
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  {yours && <th scope="col">your {x}</th>}
                  {yours && <th scope="col">your {y}</th>}
                  <th scope="col">reference {x}</th>
                  <th scope="col">reference {y}</th>
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <tr key={step} data-now={step === now || undefined}>
                    <th scope="row">{step}</th>
                    {yours && <Coordinates point={yours[name]?.[step]} />}
                    <Coordinates point={reference[name]?.[step]} />
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        );
      })}
    </details>
  );
}

function Coordinates({ point }: { point: [number, number] | undefined }) {
  return (
    <>
      <td>{point ? format(point[0]) : "–"}</td>
      <td>{point ? format(point[1]) : "–"}</td>
    </>
  );
}
