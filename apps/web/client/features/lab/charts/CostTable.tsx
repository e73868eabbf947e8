import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import plot from "@graded-descent/figures/plot/plot.module.css";
import type { LabDescent } from "../descent/compute.ts";
import { rules } from "../descent/rules.ts";
import styles from "../lab.module.css";

interface Props {
  descents: LabDescent[];
  hasExamples: boolean;
  step: number;
}

/** What each method costs, in updates, memory and time, and what it has come to. */
export function CostTable({ descents, hasExamples, step }: Props) {
  return (
    <section className={`${styles.panel} ${styles.wide}`} aria-labelledby="cost-title">
      <h2 id="cost-title">What it costs</h2>
      <ScrollRegion label="What each method costs" className={plot.scroll}>
        <table className={plot.table}>
          <caption className="visually-hidden">What each method costs</caption>
          <thead>
            <tr>
              <th scope="col">method</th>
              <th scope="col">loss now</th>
              <th scope="col">gradients so far</th>
              {hasExamples && <th scope="col">examples in memory</th>}
              {hasExamples && <th scope="col">updates an epoch</th>}
              <th scope="col">extra numbers per parameter</th>
              <th scope="col">µs an update, here</th>
              {hasExamples && <th scope="col">µs an epoch, here</th>}
            </tr>
          </thead>
          <tbody>
            {descents.map((descent) => {
              const { name, rule, losses, evaluations, updatesPerEpoch, microseconds } = descent;
              const now = Math.min(step, losses.length - 1);
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{short(losses[now])}</td>
                  <td>{evaluations[now]}</td>
                  {hasExamples && <td>{evaluations[1] ?? 0}</td>}
                  {hasExamples && <td>{updatesPerEpoch}</td>}
                  <td>{rules[rule].keeps ?? "–"}</td>
                  <td>{microseconds === undefined ? "–" : short(microseconds)}</td>
                  {hasExamples && (
                    <td>{microseconds === undefined ? "–" : short(microseconds * updatesPerEpoch)}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
