import { useId } from "react";
import styles from "./Slider.module.css";

interface Props {
  label: string;
  from: number;
  to: number;
  value: number;
  /** The value in words. */
  valueText: string;
  onChange: (value: number) => void;
}

/** A whole number to slide. */
export function Slider({ label, from, to, value, valueText, onChange }: Props) {
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
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>{valueText}</output>
    </div>
  );
}
