import { useId } from "react";
import styles from "./slider.module.css";

interface Props {
  label: string;
  from: number;
  to: number;
  value: number;
  /** The value in words. */
  says: string;
  onChange: (value: number) => void;
}

/** A whole number to slide. */
export function Slider({ label, from, to, value, says, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        value={value}
        aria-valuetext={says}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>{says}</output>
    </div>
  );
}
