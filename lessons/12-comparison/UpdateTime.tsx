import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { batchSizes, epochTime, laneCounts, ONE_ROUND, OVERHEAD, updateTime } from "./update-time.ts";

const ID = "lanes";
const settings = {
  lanes: whole(0, laneCounts.length - 1, 2),
  batch: whole(0, batchSizes.length - 1, 7),
};
const WIDTH = 480;
const HEIGHT = 260;
const BOX = { left: 54, top: 8, width: WIDTH - 64, height: HEIGHT - 52 };
const place = frame({ from: 0.75, to: 16_000, log: true }, { from: 0.01, to: 100, log: true }, BOX);

/** How long an epoch takes at each batch size, on a machine with so many lanes. */
export function UpdateTime() {
  const [{ lanes: lanesAt, batch: batchAt }, change] = useFigureState(ID, settings);
  const lanes = laneCounts[lanesAt];
  const batch = batchSizes[batchAt];

  return (
    <Figure
      id={ID}
      title="Time for an epoch of a million images"
      caption={`A made-up machine: ${OVERHEAD} µs for each update, and ${ONE_ROUND} µs for each round of as many images as it has parallel units. Both axes are logarithmic.`}
      table={() => <TimeTable lanes={lanes} />}
    >
      <div className={layout.controls}>
        <Slider
          label="Parallel units"
          from={0}
          to={laneCounts.length - 1}
          value={lanesAt}
          valueText={String(lanes)}
          onChange={(lanes) => change({ lanes })}
        />
        <Slider
          label="Batch size"
          from={0}
          to={batchSizes.length - 1}
          value={batchAt}
          valueText={String(batch)}
          onChange={(batch) => change({ batch })}
        />
      </div>
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Time of an epoch by batch size, computed for a made-up machine with ${lanes} parallel units: ${seconds(epochTime(1, lanes))} in batches of 1, ${seconds(epochTime(batch, lanes))} in batches of ${batch}.`}
      >
        <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <polyline
          points={batchSizes.map((size) => `${place.x(size)},${place.y(epochTime(size, lanes))}`).join(" ")}
          fill="none"
          stroke="var(--ink-faint)"
          strokeWidth="1.5"
        />
        <PathLine frame={place} name="mini-batch" points={[[batch, epochTime(batch, lanes)]]} />
        <rect className={plot.border} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <Axes frame={place} x="batch size" y="seconds for an epoch" />
      </svg>
      <p role="status">
        Batches of {batch} on {lanes} {lanes === 1 ? "unit" : "units"}: {updateTime(batch, lanes)} µs an
        update, {seconds(epochTime(batch, lanes))} an epoch.
      </p>
    </Figure>
  );
}

function TimeTable({ lanes }: { lanes: number }) {
  return (
    <DataTable
      caption={`Times with ${lanes} parallel units`}
      columns={["batch size", "an update, µs", "an epoch"]}
      rows={batchSizes.map((size) => [size, updateTime(size, lanes), seconds(epochTime(size, lanes))])}
    />
  );
}

const seconds = (time: number) => `${Number(time.toPrecision(3))} s`;
