import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { CopyLink } from "@graded-descent/figures/controls/CopyLink.tsx";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { Player } from "@graded-descent/figures/plot/Player.tsx";
import { usePlayer } from "@graded-descent/figures/plot/usePlayer.ts";
import { useMemo } from "react";
import { Header } from "../../components/Header.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useTitle } from "../../components/useTitle.ts";
import { CostTable } from "./charts/CostTable.tsx";
import { DescentMap } from "./charts/DescentMap.tsx";
import { Fit } from "./charts/Fit.tsx";
import { LossChart } from "./charts/LossChart.tsx";
import { NoiseChart } from "./charts/NoiseChart.tsx";
import { ScheduleChart } from "./charts/ScheduleChart.tsx";
import { DataControls } from "./controls/DataControls.tsx";
import { MethodControls } from "./controls/MethodControls.tsx";
import { RunControls } from "./controls/RunControls.tsx";
import { ViewControls } from "./controls/ViewControls.tsx";
import { methodsOf } from "./descent/methods.ts";
import { surfaceOf } from "./descent/surface.ts";
import styles from "./lab.module.css";
import { FIRST, type LabState } from "./state/settings.ts";
import { defaults } from "./state/state.ts";
import { useLabState } from "./state/useLabState.ts";
import { Troubles } from "./Troubles.tsx";
import { useDescents } from "./useDescents.ts";

const paces: Record<LabState["speed"], number> = { slow: 0.25, normal: 1, fast: 4 };

/** The lab: any of the methods on any of the surfaces, side by side, to be set and shared as one likes. */
export default function LabPage() {
  useTitle("Lab");
  const { state, wrong, change } = useLabState();
  const { computed, own } = useDescents(state);
  const { data, inputs, count, noise, steepness } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the surface is made of these alone
  const surface = useMemo(() => surfaceOf(state), [data, inputs, count, noise, steepness]);
  const player = usePlayer(state.updates, {
    waiting: !computed,
    at: state.step,
    pace: paces[state.speed],
  });
  const descents = computed ? [...computed.descents, ...own.descents] : [];
  const { methods, left } = methodsOf(state);
  const show = (step: number) => {
    player.show(step);
    change({ step: step === state.updates ? undefined : step });
  };

  return (
    <div className={styles.page}>
      <Header>
        <span className={styles.actions}>
          <CopyLink />
          <Button look="quiet" onClick={() => change({ ...defaults(FIRST), step: undefined })}>
            Reset
          </Button>
        </span>
      </Header>
      <main id="main" className={styles.lab}>
        <div className={styles.heading}>
          <h1>The lab</h1>
          <p>
            Choose a loss and the methods, and drag the start. The address of the page keeps all settings.
          </p>
        </div>
        {wrong.length > 0 && (
          <p role="status" className={styles.note}>
            This link says what the lab does not know: {wrong.join(", ")}. In{" "}
            {wrong.length > 1 ? "their" : "its"} place stands what the lab begins with.
          </p>
        )}
        <form className={styles.controls} aria-label="Settings" onSubmit={(event) => event.preventDefault()}>
          <DataControls state={state} onChange={change} />
          <MethodControls state={state} methods={methods} left={left} own={own} onChange={change} />
          <RunControls state={state} onChange={change} />
        </form>
        <section className={styles.picture} aria-label="The descent">
          <ViewControls state={state} hasData={surface.data !== undefined} onChange={change} />
          {!computed ? (
            <Skeleton label="Running the methods" lines={10} />
          ) : state.view === "fit" && surface.data ? (
            <Fit data={surface.data} descents={descents} step={player.step} />
          ) : (
            <DescentMap
              surface={surface}
              grid={computed.grid}
              descents={descents}
              start={[state.x, state.y]}
              step={player.step}
              onStart={(x, y) => change({ x, y })}
            />
          )}
          <Legend names={methods.map(({ name }) => name)} methods={methods.map(({ look }) => look)} />
          <Player player={{ ...player, show }} />
          <Troubles descents={descents} updates={state.updates} onChange={change} />
        </section>
        {computed && (
          <div className={styles.charts}>
            <LossChart
              state={state}
              surface={surface}
              descents={descents}
              step={player.step}
              onChange={change}
            />
            <ScheduleChart state={state} step={player.step} />
            {computed.noise.length > 0 && <NoiseChart noise={computed.noise} />}
            <CostTable descents={descents} hasExamples={surface.data !== undefined} step={player.step} />
          </div>
        )}
      </main>
    </div>
  );
}
