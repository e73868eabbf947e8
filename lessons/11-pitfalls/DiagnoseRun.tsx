import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { oneOf } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { useMemo } from "react";
import { causeWords, cureWords, endingWords, planWords } from "./pitfall-words.ts";
import { type Cause, type Cure, cures, curve, EPOCHS, ending, leastLoss, patients } from "./pitfalls.ts";

const ID = "diagnose";
const causeIds = Object.keys(causeWords) as Cause[];
const cureIds = Object.keys(cures) as Cure[];
const settings = {
  run: oneOf("A", ...Object.keys(patients).slice(1)),
  cause: oneOf<Cause | "">("", ...causeIds),
  cure: oneOf<Cure | "">("", ...cureIds),
};
const least = leastLoss();
const AS_IT_IS = "as it is";
const CHANGED = "with your change";
const lineMethods = methodsOf([AS_IT_IS, CHANGED]);

/** Five runs with a fault each: name the cause, choose a cure, and see the cured run. */
export function DiagnoseRun() {
  const [{ run, cause, cure }, change] = useFigureState(ID, settings);
  const { plan, cause: truth } = patients[run];
  const cured = cure ? cures[cure](plan) : undefined;
  const ill = useMemo(() => curve(plan), [plan]);
  const well = useMemo(() => (cure ? curve(cures[cure](plan)) : undefined), [plan, cure]);
  const player = usePredictedPlayer(EPOCHS);

  return (
    <Figure
      id={ID}
      title={`Forty houses, ${EPOCHS} epochs, one problem`}
      caption="Each curve is a real run; so is the one with your change, whether it helps or not. The grey line is the lowest possible loss. A curve along the top edge is above the plot."
      table={() => <EpochTable ill={ill} well={well} />}
    >
      <Choice
        label="Run"
        options={Object.keys(patients).map((value) => ({ value, label: value }))}
        value={run}
        onChange={(run) => change({ run, cause: "", cure: "" })}
      />
      <Legend names={well ? [AS_IT_IS, CHANGED] : [AS_IT_IS]} />
      <Curves ill={upTo(ill, player.step)} well={well && upTo(well, player.step)} top={1.3 * ill[0][1]} />
      <FigurePlayer player={player} />
      <Choice
        label="Its problem"
        options={causeIds.map((value) => ({ value, label: causeWords[value].says }))}
        value={cause}
        onChange={(cause) => change({ cause })}
      />
      <p role="status">
        {cause === truth && `Yes. ${causeWords[cause].looks}. This run: ${planWords(plan)}.`}
        {cause &&
          cause !== truth &&
          `Not this one. ${causeWords[cause].looks}; this run does something else.`}
      </p>
      <Choice
        label="Try"
        options={cureIds.map((value) => ({ value, label: cureWords[value] }))}
        value={cure}
        onChange={(cure) => change({ cure })}
      />
      <div role="status">
        <p>As it is: {inWords(ill)}</p>
        {well && cured && (
          <p>
            With “{cureWords[cure as Cure]}”: {inWords(well)}
          </p>
        )}
      </div>
    </Figure>
  );
}

const upTo = (points: Point[], epoch: number) => points.filter(([at]) => at <= epoch);

function inWords(points: Point[]): string {
  const { mean, word } = ending(points);
  const said = endingWords[word];
  return word === "lost" ? `${said}.` : `${said}. Mean loss in the last epoch: ${readable(round(mean))}.`;
}

const WIDTH = 480;
const HEIGHT = 270;
const BOX = { left: 54, top: 8, width: WIDTH - 64, height: HEIGHT - 52 };

function Curves({ ill, well, top }: { ill: Point[]; well: Point[] | undefined; top: number }) {
  const place = frame({ from: 0, to: EPOCHS }, { from: 0, to: top }, BOX);
  const within = (points: Point[]) => points.map(([epoch, loss]): Point => [epoch, loss <= top ? loss : top]);
  const said = (points: Point[]) => readable(round(points.at(-1)![1]));
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Loss by epoch, ${readable(round(ill[0][1]))} at the start. After ${Math.round(ill.at(-1)![0])} epochs: ${said(ill)}${well ? `; with your change ${said(well)}` : ""}; the lowest possible is ${readable(round(least))}.`}
    >
      <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
      <path d={`M${BOX.left},${place.y(least)}h${BOX.width}`} stroke="var(--line-strong)" />
      <PathLine frame={place} name={AS_IT_IS} method={lineMethods[0]} points={within(ill)} />
      {well && <PathLine frame={place} name={CHANGED} method={lineMethods[1]} points={within(well)} />}
      <Axes frame={place} x="epochs" y="loss J" />
    </svg>
  );
}

function EpochTable({ ill, well }: { ill: Point[]; well: Point[] | undefined }) {
  const after = (points: Point[], epoch: number) =>
    readable(round(points.findLast(([at]) => at <= epoch)![1]));
  return (
    <DataTable
      caption="The loss after each epoch"
      columns={["epoch", "loss of the run", ...(well ? ["with your change"] : [])]}
      rows={[...Array(EPOCHS + 1).keys()].map((epoch) => [
        epoch,
        after(ill, epoch),
        ...(well ? [after(well, epoch)] : []),
      ])}
    />
  );
}

const round = (loss: number) => (Math.abs(loss) < 1e7 ? Math.round(10 * loss) / 10 : loss);
