import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { SCHEDULES, type ScheduleName, scheduleNames } from "../descent/rules.ts";
import styles from "../lab.module.css";
import { type LabState, limits } from "../state/settings.ts";
import { hasExamples } from "../state/state.ts";
import { NumberField } from "./NumberField.tsx";

interface Props {
  state: LabState;
  onChange: (change: Partial<LabState>) => void;
}

/** How long the run is, how its rate changes, and which shuffling it gets. */
export function RunControls({ state: { data, schedule, updates, seed }, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>The run</legend>
      <Slider
        label="Updates"
        {...limits.updates}
        value={updates}
        valueText={`${updates}`}
        onChange={(updates) => onChange({ updates, step: undefined })}
      />
      <label className={styles.field}>
        <span>Rate over time</span>
        <select
          value={schedule}
          onChange={({ target }) => onChange({ schedule: target.value as ScheduleName })}
        >
          {SCHEDULES.map((name) => (
            <option key={name} value={name}>
              {scheduleNames[name]}
            </option>
          ))}
        </select>
      </label>
      {hasExamples(data) && (
        <div className={styles.pair}>
          <NumberField
            label="Seed"
            {...limits.seed}
            step={1}
            value={seed}
            onChange={(seed) => onChange({ seed })}
          />
          <Button onClick={() => onChange({ seed: (seed + 1) % (limits.seed.to + 1) })}>Shuffle again</Button>
        </div>
      )}
    </fieldset>
  );
}
