import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { Link } from "react-router";
import type { LabMethod } from "../descent/methods.ts";
import { type LabRule, rules as labRules, RULES } from "../descent/rules.ts";
import styles from "../lab.module.css";
import { type BatchKind, type LabState, limits, rateOf, STEPS } from "../state/settings.ts";
import { hasExamples } from "../state/state.ts";
import { functionOf } from "../student/student-rule.ts";
import type { Descents } from "../useDescents.ts";
import { RateSlider } from "./RateSlider.tsx";

interface Props {
  state: LabState;
  methods: LabMethod[];
  /** How many methods are not drawn, there being too many. */
  left: number;
  own: Descents["own"];
  onChange: (change: Partial<LabState>) => void;
}

/** By which methods: the examples an update sees, and the rules, the student's own among them. */
export function MethodControls({ state, methods, left, own, onChange }: Props) {
  const { batches, rules, batch } = state;
  const kinds: Record<BatchKind, string> = {
    all: "all of them: batch",
    mini: `some: a mini-batch of ${batch}`,
    one: "one: stochastic",
  };
  return (
    <>
      {hasExamples(state.data) && (
        <fieldset className={styles.group}>
          <legend>Examples an update sees</legend>
          <Checks names={kinds} chosen={batches} onChange={(batches) => onChange({ batches })} />
          {batches.includes("mini") && (
            <Slider
              label="Batch size"
              {...limits.batch}
              value={batch}
              valueText={`${batch}`}
              onChange={(batch) => onChange({ batch })}
            />
          )}
        </fieldset>
      )}
      <fieldset className={styles.group}>
        <legend>Rules</legend>
        {RULES.map((rule) => (
          <div key={rule} className={styles.rule}>
            <Checks
              names={{ [rule]: labRules[rule].label } as Record<LabRule, string>}
              chosen={rules.filter((one) => one === rule)}
              onChange={(chosen) =>
                onChange({
                  rules: RULES.filter((one) => (one === rule ? chosen.length > 0 : rules.includes(one))),
                })
              }
            />
            {rules.includes(rule) && (
              <RateSlider
                label={`Rate of ${labRules[rule].label}`}
                rate={state[rateOf(rule)]}
                onChange={(rate) => onChange({ [rateOf(rule)]: rate })}
              />
            )}
            {rule === "mine" && rules.includes(rule) && <Mine state={state} own={own} onChange={onChange} />}
          </div>
        ))}
        {rules.some((rule) => rule === "momentum" || rule === "nesterov" || rule === "mine") && (
          <Slider
            label="β"
            from={0}
            to={99}
            value={Math.round(100 * state.beta)}
            valueText={`${state.beta}`}
            onChange={(percent) => onChange({ beta: percent / 100 })}
          />
        )}
        {methods.length === 0 && (
          <p className={styles.note}>Choose at least one rule and one batch to see a path.</p>
        )}
        {left > 0 && (
          <p className={styles.note}>
            {methods.length} paths at a time: {left} more are not drawn.
          </p>
        )}
      </fieldset>
    </>
  );
}

interface ChecksProps<T extends string> {
  names: Record<T, string>;
  chosen: T[];
  onChange: (chosen: T[]) => void;
}

function Checks<T extends string>({ names, chosen, onChange }: ChecksProps<T>) {
  const all = Object.keys(names) as T[];
  return all.map((one) => (
    <label key={one} className={styles.check}>
      <input
        type="checkbox"
        checked={chosen.includes(one)}
        onChange={({ target }) =>
          onChange(all.filter((other) => (other === one ? target.checked : chosen.includes(other))))
        }
      />
      {names[one]}
    </label>
  ));
}

/** Which exercise the student's own step is from, and how it does. */
function Mine({ state, own, onChange }: Pick<Props, "state" | "own" | "onChange">) {
  const { mine } = state;
  return (
    <div className={styles.mine}>
      <label className={styles.field}>
        <span>My code from</span>
        <select
          value={mine}
          onChange={({ target }) => onChange(withStepOf(state, target.value as LabState["mine"]))}
        >
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {labRules[step as LabRule]?.label ?? "one step of descent"}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className={styles.note}>
        <OwnSays own={own} name={functionOf(mine)} /> <Link to={`/exercises/${mine}`}>Open the exercise</Link>
      </p>
    </div>
  );
}

/** The student's step of another exercise begins with the rate that our rule of that name has. */
const withStepOf = (state: LabState, mine: LabState["mine"]): Partial<LabState> => ({
  mine,
  "rate-mine": state[rateOf(mine === "step" ? "sgd" : mine)],
});

/** How the student’s code does, in words. */
function OwnSays({
  own: { written, running, error, descents },
  name,
}: {
  own: Descents["own"];
  name: string;
}) {
  const yours = <code>{name}</code>;
  if (!written) return <>There is no {yours} of yours in this browser yet.</>;
  if (error)
    return (
      <>
        Your {yours} could not be run: {error}.
      </>
    );
  const stopped = descents.find((descent) => descent.error !== undefined);
  if (stopped)
    return (
      <>
        Your {yours} stopped at update {stopped.points.length}: {stopped.error}.
      </>
    );
  if (running) return <>Your {yours} is on its way, in a sandbox of this browser.</>;
  return <>This is your own {yours}, run in a sandbox of this browser.</>;
}
