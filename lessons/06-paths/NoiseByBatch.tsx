import { Choice } from "@graded-descent/figures/controls/Choice.tsx";
import { DataTable } from "@graded-descent/figures/DataTable.tsx";
import { grounds } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { marks } from "@graded-descent/figures/plot/marks.ts";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine, type Point } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { oneOf } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { usePrecomputed } from "@graded-descent/figures/state/usePrecomputed.ts";
import {
  BATCHES,
  type Draw,
  draws,
  HOUSES,
  type NoiseAtSize,
  type NoisePlace,
  noise,
  places,
  sizes,
} from "./gradient-noise.ts";

const ID = "noise";
const settings = { at: oneOf<NoisePlace>(...places), drawn: oneOf<Draw>(...draws) };
const placeWords: Record<NoisePlace, string> = { best: "the best line", first: "the first line" };
const drawWords: Record<Draw, string> = { shuffled: "without replacement", anew: "with replacement" };
const groundWords = { noisy: "noisy houses", exact: "exact houses" };

const WIDTH = 480;
const HEIGHT = 300;
const BOX = { left: 64, top: 8, width: WIDTH - 76, height: HEIGHT - 52 };
const place = frame({ from: 0.8, to: HOUSES / 0.8, log: true }, { from: 10, to: 10_000, log: true }, BOX);

/** The variance of a batch's gradient against its size, measured and in theory, with the line 1/B. */
export function NoiseByBatch() {
  const [{ at, drawn }, change] = useFigureState(ID, settings);
  const player = usePredictedPlayer(sizes.length);
  const names = grounds.map((ground) => groundWords[ground]);
  const methods = methodsOf(names);
  const both = usePrecomputed([ID, at, drawn], () =>
    grounds.map((ground) => ({ name: groundWords[ground], noise: noise(ground, at, drawn) })),
  );
  const silent = both.filter(({ noise }) => noise.every(({ theory }) => theory === 0));

  return (
    <Figure
      id={ID}
      title={`Variance of the gradient, batch sizes from 1 to ${HOUSES}`}
      caption={`A mark is measured: ${BATCHES} batches or more are drawn, and the squared distances of their gradients from that of all ${HOUSES} houses are averaged. The line through the marks is what theory says; the grey one is 1/B, the variance of single houses divided by the batch size. Both axes are logarithmic.`}
      table={() => <NoiseTable both={both} />}
    >
      <div className={layout.controls}>
        <Choice
          label="Gradients at"
          options={places.map((value) => ({ value, label: placeWords[value] }))}
          value={at}
          onChange={(at) => change({ at })}
        />
        <Choice
          label="Houses drawn"
          options={draws.map((value) => ({ value, label: drawWords[value] }))}
          value={drawn}
          onChange={(drawn) => change({ drawn })}
        />
      </div>
      <Legend names={names} />
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Variance of the gradient of a batch. ${both.map(({ name, noise }) => `${name}: ${noise.slice(0, player.step).map(says).join("; ")}`).join(". ")}`}
      >
        <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        {both.map(({ name, noise }, i) => {
          const shown = noise.slice(0, player.step);
          const drawable = shown.filter(({ theory }) => theory > 0);
          return (
            <g key={name}>
              <polyline
                points={line(
                  noise.filter(({ oneOverB }) => oneOverB > 0),
                  "oneOverB",
                )}
                fill="none"
                stroke="var(--ink-faint)"
                strokeDasharray="2 4"
              />
              <PathLine
                frame={place}
                name={name}
                method={methods[i]}
                points={drawable.map(theoryPoint)}
                dashed
              />
              {drawable.map(({ size, measured }) => (
                <path
                  key={size}
                  className={plot[methods[i]]}
                  d={marks[methods[i]]}
                  fill="currentColor"
                  transform={`translate(${place.x(size)} ${place.y(measured)})`}
                />
              ))}
            </g>
          );
        })}
        <rect className={plot.border} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <Axes frame={place} x="batch size B" y="variance of the gradient" />
      </svg>
      {silent.map(({ name }) => (
        <p key={name}>
          The {name} are not shown: here the variance is 0 for every batch size, because all their errors are
          0.
        </p>
      ))}
      {player.step === sizes.length && drawn === "shuffled" && (
        <p>
          A batch of all {HOUSES}, without replacement, has variance 0, which a logarithmic axis cannot show
          with tenfold ticks.
        </p>
      )}
      <FigurePlayer player={player} />
    </Figure>
  );
}

const theoryPoint = ({ size, theory }: NoiseAtSize): Point => [size, theory];
const line = (noise: NoiseAtSize[], key: "oneOverB") =>
  noise.map((at) => `${place.x(at.size)},${place.y(at[key])}`).join(" ");
const says = ({ size, measured }: NoiseAtSize) => `${size}, ${short(measured)}`;

function NoiseTable({ both }: { both: { name: string; noise: NoiseAtSize[] }[] }) {
  return (
    <DataTable
      caption="Size by size"
      columns={[
        "batch size",
        ...both.flatMap(({ name }) => ["measured", "theory", "1/B"].map((what) => `${name}, ${what}`)),
      ]}
      rows={sizes.map((size, i) => [
        size,
        ...both.flatMap(({ noise }) =>
          (["measured", "theory", "oneOverB"] as const).map((what) => short(noise[i][what])),
        ),
      ])}
    />
  );
}
