import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { maps } from "../descent/surface.ts";
import styles from "../lab.module.css";
import { type Data, type LabState, limits } from "../state/settings.ts";
import { hasExamples, over, usualInputs } from "../state/state.ts";
import { NumberField } from "./NumberField.tsx";

interface Props {
  state: LabState;
  onChange: (change: Partial<LabState>) => void;
}

const names: Record<Data, string> = {
  houses: "Four houses, exactly on a line",
  "noisy-houses": "Noisy houses",
  "cats-and-dogs": "Cats and dogs (logistic)",
  ravine: "A ravine (quadratic)",
  rosenbrock: "Rosenbrock’s banana",
  "two-valleys": "Two valleys",
};

const chosen = (state: LabState, data: Data) => over(state, data, usualInputs(data));

/** What is gone down: the data or the function, what can be set of it, and where to start. */
export function DataControls({ state, onChange }: Props) {
  const { data, inputs } = state;
  const { x, y } = maps(data, inputs);
  const isDrawn = data === "noisy-houses" || data === "cats-and-dogs";
  return (
    <fieldset className={styles.group}>
      <legend>What to go down</legend>
      <label className={styles.field}>
        <span>Loss of</span>
        <select value={data} onChange={({ target }) => onChange(chosen(state, target.value as Data))}>
          {Object.entries(names).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {hasExamples(data) && (
        <Choice
          label="Inputs"
          options={[
            { value: "as-they-are", label: "as they are" },
            { value: "standardized", label: "standardized" },
          ]}
          value={inputs}
          onChange={(inputs) => onChange(over(state, data, inputs as LabState["inputs"]))}
        />
      )}
      {isDrawn && (
        <>
          <Slider
            label="Examples m"
            {...limits.count}
            value={state.count}
            valueText={`${state.count}`}
            onChange={(count) => onChange({ count })}
          />
          <Slider
            label="Noise"
            {...limits.noise}
            value={state.noise}
            valueText={data === "cats-and-dogs" ? (state.noise / 100).toFixed(2) : `$${state.noise},000`}
            onChange={(noise) => onChange({ noise })}
          />
        </>
      )}
      {data === "ravine" && (
        <Slider
          label="Steepness"
          {...limits.steepness}
          value={state.steepness}
          valueText={`${state.steepness} : 1`}
          onChange={(steepness) => onChange({ steepness })}
        />
      )}
      <div className={styles.pair}>
        <NumberField
          label={`Start ${x.label}`}
          {...limits.place}
          step={(x.to - x.from) / 100}
          value={state.x}
          onChange={(x) => onChange({ x })}
        />
        <NumberField
          label={`Start ${y.label}`}
          {...limits.place}
          step={(y.to - y.from) / 100}
          value={state.y}
          onChange={(y) => onChange({ y })}
        />
      </div>
    </fieldset>
  );
}
