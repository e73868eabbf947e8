import { Icon, type IconName } from "../controls/Icon.tsx";
import styles from "./plot.module.css";
import type { PathPlayer } from "./usePlayer.ts";

/** Play, step and scrub, all by keyboard too. */
export function Player({ player: { step, last, playing, show, toggle } }: { player: PathPlayer }) {
  const button = (name: IconName, label: string, onClick: () => void) => (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
  return (
    <div className={styles.controls}>
      {button("first", "To the start", () => show(0))}
      {button("previous", "One step back", () => show(Math.max(0, step - 1)))}
      {playing ? button("pause", "Pause", toggle) : button("play", "Play", toggle)}
      {button("following", "One step on", () => show(Math.min(last, step + 1)))}
      <input
        type="range"
        min={0}
        max={last}
        value={step}
        aria-label="Step"
        onChange={(event) => show(event.target.valueAsNumber)}
      />
      <output>
        step {step} of {last}
      </output>
    </div>
  );
}
