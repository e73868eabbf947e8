import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import { TEST, VALIDATION } from "@graded-descent/figures/data/three-sets.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { whole } from "@graded-descent/figures/figure-state.ts";
import styles from "@graded-descent/figures/figures.module.css";
import { PredictionContext } from "@graded-descent/figures/prediction.ts";
import { useFigureState } from "@graded-descent/figures/useFigureState.ts";
import { useContext } from "react";
import { grid, type MeasuredRun, MOST_EPOCHS, methods, SEEDS, type Spread } from "./comparison.ts";
import { useMeasurements } from "./useMeasurements.ts";

const ID = "measured";
const targets = [15, 20, 30];
const settings = { target: whole(15, 30, 15) };

/** The lecture's comparison, measured on the reader's own machine. */
export function MeasuredComparison() {
  const [{ target: asked }, change] = useFigureState(ID, settings);
  const target = targets.findLast((target) => target <= asked)!;
  const { waiting, onSeen } = useContext(PredictionContext);
  const { measured, running, start, clear } = useMeasurements(onSeen);

  return (
    <Figure
      id={ID}
      title="Four methods, measured here and now"
      caption={`Logistic regression on 1000 cats and dogs, until the log loss on ${VALIDATION} validation images is at most the target. Each method uses its own best α of the grid in the table below, then runs from ${SEEDS} seeds; the table shows the median and, in brackets, the lowest and the highest. The accuracy is that on ${TEST} test images, which choose nothing. Memory is computed: one batch, the parameters and their gradient.`}
      table={() => <GridTable measured={measured} />}
    >
      <div className={styles.controls}>
        <Choice
          label="Validation loss to reach"
          options={targets.map((value) => ({ value, says: String(value / 100) }))}
          value={target}
          onChange={(target) => {
            clear();
            change({ target });
          }}
        />
      </div>
      {waiting ? (
        <p className={styles.waiting}>You can measure after your prediction.</p>
      ) : (
        <div>
          <Button look="primary" disabled={running} onClick={() => start(target / 100)}>
            {measured.length > 0 && !running ? "Measure again" : "Measure on this machine"}
          </Button>
        </div>
      )}
      <p role="status">
        {running && `Measuring: ${measured.length} of ${methods.length} methods done.`}
        {!running && measured.length === methods.length && "All four are measured."}
      </p>
      <ScrollRegion label="What was measured" className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">What was measured</caption>
          <thead>
            <tr>
              <th scope="col">method</th>
              <th scope="col">best α</th>
              <th scope="col">epochs</th>
              <th scope="col">gradients of one image</th>
              <th scope="col">time, ms</th>
              <th scope="col">memory, KB</th>
              <th scope="col">test accuracy, %</th>
            </tr>
          </thead>
          <tbody>
            {methods.map(({ name }) => (
              <Row key={name} name={name} measured={measured.find((one) => one.name === name)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Figure>
  );
}

function Row({ name, measured }: { name: string; measured: MeasuredRun | undefined }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{measured ? measured.learningRate : "–"}</td>
      <td>{measured ? between(measured.epochs, String) : "–"}</td>
      <td>{measured ? measured.gradients.toLocaleString("en") : "–"}</td>
      <td>{measured ? between(measured.time, (ms) => ms.toFixed(1)) : "–"}</td>
      <td>{measured ? Math.round(measured.memory / 1000) : "–"}</td>
      <td>{measured ? between(measured.accuracy, (share) => (100 * share).toFixed(1)) : "–"}</td>
    </tr>
  );
}

const between = ({ median, least, most }: Spread, says: (value: number) => string) =>
  `${says(median)} (${says(least)}–${says(most)})`;

/** The epochs at each rate of the grid, so that everyone can see that each method got its best. */
function GridTable({ measured }: { measured: MeasuredRun[] }) {
  if (measured.length === 0) return <p>Nothing is measured yet.</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Epochs at each learning rate</caption>
      <thead>
        <tr>
          <th scope="col">epochs at α =</th>
          {grid.map((rate) => (
            <th key={rate} scope="col">
              {rate}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measured.map(({ name, tuning }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {grid.map((rate, i) => (
              <td key={rate}>{Number.isFinite(tuning[i]) ? tuning[i] : `over ${MOST_EPOCHS}`}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
