import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import styles from "../lab.module.css";
import type { LabState } from "../state/settings.ts";

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
            { value: "map", label: "the map" },
            { value: "fit", label: "the fit" },
          ]}
          value={view}
          onChange={(view) => onChange({ view: view as LabState["view"] })}
        />
      )}
      <Choice
        label="Speed"
        options={[
          { value: "slow", label: "¼" },
          { value: "normal", label: "1" },
          { value: "fast", label: "4" },
        ]}
        value={speed}
        onChange={(speed) => onChange({ speed: speed as LabState["speed"] })}
      />
    </div>
  );
}
