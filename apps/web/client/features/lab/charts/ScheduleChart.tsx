import { asPoints } from "@graded-descent/figures/numbers/describe.ts";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LineChart } from "@graded-descent/figures/plot/LineChart.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import { scheduleNames, scheduleOf } from "../descent/rules.ts";
import type { LabState } from "../state/settings.ts";
import { Panel } from "./Panel.tsx";

const BOX = { left: 56, top: 8, width: 284, height: 180 };

/** The rate at each update, as a part of the one that is set: so it holds for every rule. */
export function ScheduleChart({ state: { schedule, updates }, step }: { state: LabState; step: number }) {
  const rateAt = scheduleOf(schedule, 1, updates);
  const rates = Array.from({ length: updates }, (_, t) => rateAt(t));
  const place = frame({ from: 0, to: updates }, { from: 0, to: 1.1 }, BOX);
  const name = scheduleNames[schedule];
  return (
    <Panel
      title="Learning rate"
      table={() => ({ rows: "update", columns: { "part of the rate": rates }, now: step })}
    >
      <LineChart
        frame={place}
        x="updates"
        y="part of α"
        label={`The learning rate by update, as a part of α: ${name}, from ${rates[0]} to ${rates[updates - 1].toPrecision(2)}`}
        now={step}
      >
        <PathLine frame={place} name={name} method="fourth" points={asPoints(rates)} />
      </LineChart>
    </Panel>
  );
}
