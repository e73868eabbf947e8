import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import { useEffect, useId, useRef, useState } from "react";
import { Failure } from "../../../components/Failure.tsx";
import { Skeleton } from "../../../components/Skeleton.tsx";
import { useLoaded } from "../../../components/useLoaded.ts";
import styles from "./CompareDialog.module.css";
import { Difference } from "./Difference.tsx";
import type { ComparableCode } from "./entries.ts";

interface Props {
  entries: ComparableCode[];
  /** The two that are compared at first, by id. */
  pair: [left: string, right: string];
  onClose: () => void;
}

/** Any two states of the code, compared; loaded when first asked for. */
export default function CompareDialog({ entries, pair, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [[left, right], setPair] = useState(pair);
  const find = (id: string) => entries.find((entry) => entry.id === id) ?? entries[0];
  const { data, error, retry } = useLoaded(`${left} ${right}`, () =>
    Promise.all([find(left).load(), find(right).load()]),
  );

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>Compare</h2>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </header>
      <div className={styles.pair}>
        <Choice label="First" value={left} entries={entries} onChoose={(id) => setPair([id, right])} />
        <Choice label="Second" value={right} entries={entries} onChoose={(id) => setPair([left, id])} />
      </div>
      <ScrollRegion label="Differences" className={styles.compared}>
        {data && <Difference left={data[0]} right={data[1]} />}
        {error && <Failure message="The code did not come." note={error.message} onRetry={retry} />}
        {!data && !error && <Skeleton label="Loading the code" lines={6} />}
      </ScrollRegion>
    </dialog>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  entries: ComparableCode[];
  onChoose: (id: string) => void;
}

const Choice = ({ label, value, entries, onChoose }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      {entries.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
