import { short } from "@graded-descent/figures/numbers/readable.ts";
import { useFigureServices } from "@graded-descent/figures/services.ts";
import type { CSSProperties } from "react";
import { HOUSES, memory, stray, updatesOf } from "./batch-size.ts";
import styles from "./Gauges.module.css";

interface Props {
  size: number;
  /** Microseconds of an epoch; absent until it is measured. */
  time: number | undefined;
}

/** What a batch size brings and costs, as four bars: each doubles its value at equal distances. */
export function Gauges({ size, time }: Props) {
  const { Link } = useFigureServices();
  const gauges = [
    {
      name: "noise of the gradient in w, at the best line",
      says: `±${short(stray("noisy", size))} on the noisy houses; ${short(stray("exact", size))} on the exact ones`,
      share: share(stray("noisy", size), stray("noisy", HOUSES / 2) / 2, stray("noisy", 1)),
    },
    {
      name: "updates in an epoch",
      says: String(updatesOf(size)),
      share: share(updatesOf(size), 0.5, updatesOf(1)),
    },
    {
      name: "time of an epoch",
      says: time === undefined ? "measuring…" : `${short(time)} µs in this browser`,
      share: time === undefined ? 0 : share(time, 0.5, 200),
    },
    {
      name: "memory for one update",
      says: `${memory(size).toLocaleString("en")} bytes, computed`,
      share: share(memory(size), memory(1) / 2, memory(HOUSES)),
    },
  ];
  return (
    <>
      <dl className={styles.gauges}>
        {gauges.map(({ name, says, share }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd style={{ "--share": `${share}%` } as CSSProperties}>{says}</dd>
          </div>
        ))}
      </dl>
      <p>
        This page computes one example after another, so a batch saves little time. Parallel hardware is{" "}
        <Link to="/lessons/comparison#lanes">different</Link>.
      </p>
    </>
  );
}

/** How full a bar is, in percent, from one value to another by ratio. */
function share(value: number, from: number, to: number): number {
  if (value <= 0) return 0;
  return Math.max(0, Math.min(100, Math.round((100 * Math.log(value / from)) / Math.log(to / from))));
}
