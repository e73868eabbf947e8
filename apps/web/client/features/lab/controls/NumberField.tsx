import { useState } from "react";
import styles from "../lab.module.css";

interface Props {
  label: string;
  from: number;
  to: number;
  step: number;
  value: number;
  onChange: (value: number) => void;
}

/** A number to type. What is typed counts as soon as it is one within the limits; what is not is put back on leaving. */
export function NumberField({ label, from, to, step, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        inputMode="decimal"
        min={from}
        max={to}
        step={step}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = target.valueAsNumber;
          if (number >= from && number <= to && isWholeIf(Number.isInteger(step), number)) onChange(number);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}

const isWholeIf = (asked: boolean, number: number) => !asked || Number.isInteger(number);
