import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LineChart } from "@graded-descent/figures/plot/LineChart.tsx";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import type { LabDescent } from "../descent/compute.ts";
import type { Surface } from "../descent/surface.ts";
import type { LabState } from "../state/settings.ts";
import { hasExamples } from "../state/state.ts";
import { Panel } from "./Panel.tsx";

interface Props {
  state: LabState;
  surface: Surface;
  descents: LabDescent[];
  step: number;
  onChange: (change: Partial<LabState>) => void;
}

const BOX = { left: 56, top: 8, width: 284, height: 180 };
const ABOVE = 10; // how many times the first loss still shows
const BELOW = 1e-6; // which part of it still shows
const ROOM = 1.3;

/** The loss on the way, by what it cost: updates, epochs, or gradients of single examples. */
export function LossChart({ state: { data, by, updates }, surface, descents, step, onChange }: Props) {
  const examples = surface.objective.examples ?? 1;
  const cost = (descent: LabDescent, i: number) => {
    if (by === "updates") return i;
    return by === "epochs" ? descent.evaluations[i] / examples : descent.evaluations[i];
  };
  const costs = descents.flatMap((descent) => [cost(descent, 1), cost(descent, descent.points.length - 1)]);
  const known = costs.filter((spent) => spent > 0);
  const across =
    by === "updates" || known.length === 0
      ? { from: 0, to: updates }
      : { from: Math.min(...known), to: Math.max(...known) * 1.01, log: true };
  const place = frame(across, heightOf(descents, surface.log), BOX);
  const now = descents
    .map(({ name, losses }) => `${name}, ${(losses[step] ?? losses[losses.length - 1]).toPrecision(3)}`)
    .join("; ");
  const lineOf = (descent: LabDescent): Point[] =>
    descent.losses
      .slice(0, step + 1)
      .map((loss, i): Point => [cost(descent, i), loss])
      .slice(by === "updates" ? 0 : 1);

  return (
    <Panel
      title="Loss on the way"
      table={() => ({
        rows: "update",
        now: step,
        columns: Object.fromEntries(
          descents.flatMap((descent) => [
            ...(by === "updates"
              ? []
              : [[`${descent.name}: ${unit[by]}`, descent.points.map((_, i) => cost(descent, i))]]),
            [`${descent.name}: loss`, descent.losses],
          ]),
        ),
      })}
    >
      {hasExamples(data) && (
        <Choice
          label="By"
          options={[
            { value: "updates", label: "update" },
            { value: "epochs", label: "epoch" },
            { value: "evaluations", label: "gradient" },
          ]}
          value={by}
          onChange={(by) => onChange({ by: by as LabState["by"] })}
        />
      )}
      <LineChart
        frame={place}
        x={unit[by]}
        y="loss"
        label={`Loss by ${unit[by]}. After ${step} updates: ${now}.`}
        now={by === "updates" ? step : undefined}
      >
        {descents.map((descent) => (
          <PathLine
            key={descent.name}
            frame={place}
            name={descent.name}
            method={descent.look}
            points={lineOf(descent)}
          />
        ))}
      </LineChart>
    </Panel>
  );
}

const unit: Record<LabState["by"], string> = {
  updates: "updates",
  epochs: "epochs",
  evaluations: "gradients of one example",
};

/** From the least loss to a little above the first, so that a path that diverges does not press the others flat. */
function heightOf(descents: LabDescent[], log: boolean) {
  const first = descents[0]?.losses[0] ?? 1;
  const seen = descents.flatMap(({ losses }) => losses).filter((loss) => loss <= Math.abs(first) * ABOVE);
  const [low, high] = [Math.min(first, ...seen), Math.max(first, ...seen)];
  if (!log) return { from: low - 0.1, to: high + 0.1 };
  if (!(first > 0)) return { from: 0, to: 1 };
  return { from: Math.max(low, first * BELOW) / ROOM, to: high * ROOM, log: true };
}
