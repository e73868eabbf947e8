import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import styles from "./lab.module.css";
import type { LabState } from "./settings.ts";

interface Props {
  state: LabState;
  /** Whether there are data to see the fit to. */
  hasData: boolean;
  onChange: (change: Partial<LabState>) => void;
}

/** What is looked at, and how fast it plays. */
export function ViewControls({ state: { view, speed }, hasData, onChange }: Props) {
  return (
    <div className={styles.views}>
      {hasData && (
        <Choice
          label="See"
          options={[
            { value: "map", says: "the map" },
            { value: "fit", says: "the fit" },
          ]}
          value={view}
          onChange={(view) => onChange({ view: view as LabState["view"] })}
        />
      )}
      <Choice
        label="Speed"
        options={[
          { value: "slow", says: "¼" },
          { value: "normal", says: "1" },
          { value: "fast", says: "4" },
        ]}
        value={speed}
        onChange={(speed) => onChange({ speed: speed as LabState["speed"] })}
      />
    </div>
  );
}
