import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { DataTable, ScrolledTable } from "@graded-descent/figures/DataTable.tsx";
import { Figure } from "@graded-descent/figures/Figure.tsx";
import { FigurePlayer } from "@graded-descent/figures/FigurePlayer.tsx";
import layout from "@graded-descent/figures/layout.module.css";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { whole } from "@graded-descent/figures/state/figure-state.ts";
import { usePredictedPlayer } from "@graded-descent/figures/state/prediction.ts";
import { useFigureState } from "@graded-descent/figures/state/useFigureState.ts";
import { changesAfter, type Day, day, GUESTS, guestList, roomWish, stairs } from "./kitchen.ts";

const ID = "day";
const settings = { group: whole(2, 30, 10) };

const WIDTH = 480;
const HEIGHT = 280;
const BOX = { left: 42, top: 8, width: WIDTH - 52, height: HEIGHT - 52 };
const place = frame({ from: 0, to: GUESTS }, { from: 0, to: 12 }, BOX);

/** A day in the kitchen: three cooks, the same guests, and how the soup changes with each. */
export function KitchenDay() {
  const [{ group }, change] = useFigureState(ID, settings);
  const player = usePredictedPlayer(GUESTS);
  const guests = player.step;
  const cooks: Record<string, Day> = {
    stochastic: day(1),
    [`mini-batch of ${group}`]: day(group),
    batch: day(GUESTS),
  };
  const names = Object.keys(cooks);

  return (
    <Figure
      id={ID}
      title={`${GUESTS} guests, three cooks`}
      caption={
        <>
          Each grey dot is a guest and the salt that this guest wants; the dashed line is the mean of all
          guests. A line shows one cook’s soup, with a step where the cook changes it. Slide to change the
          batch size of the middle cook.
        </>
      }
      table={() => <DayTable cooks={cooks} />}
    >
      <Legend names={names} />
      <svg
        className={plot.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Salt in the soup after ${guests} guests: ${names
          .map((name) => `${name}, ${grams(recipe(cooks[name], guests))}`)
          .join("; ")}. The mean of what guests want is ${grams(roomWish)}.`}
      >
        <rect className={plot.ground} x={BOX.left} y={BOX.top} width={BOX.width} height={BOX.height} rx="4" />
        <path
          d={`M${place.x(0)},${place.y(roomWish)}H${place.x(GUESTS)}`}
          stroke="var(--ink-faint)"
          strokeDasharray="5 4"
        />
        {guestList.slice(0, guests).map(({ number, wish }) => (
          <circle
            key={number}
            cx={place.x(number)}
            cy={place.y(wish)}
            r="2.4"
            fill="var(--ink-faint)"
            opacity="0.6"
          />
        ))}
        {names.toReversed().map((name) => (
          <PathLine key={name} frame={place} name={name} points={stairs(cooks[name], guests)} />
        ))}
        <Axes frame={place} x="guests served" y="salt, grams a litre" />
      </svg>
      <FigurePlayer player={player} />
      <div className={layout.controls}>
        <Slider
          label="Guests in a mini-batch"
          from={2}
          to={30}
          value={group}
          valueText={`${group} guests`}
          onChange={(group) => change({ group })}
        />
      </div>
      <Summary cooks={cooks} guests={guests} />
    </Figure>
  );
}

function Summary({ cooks, guests }: { cooks: Record<string, Day>; guests: number }) {
  return (
    <ScrolledTable
      label="The cooks so far"
      caption={`The cooks after ${guests} guests`}
      columns={["cook", "updates", "salt now", "distance from the mean", "noise of one change"]}
      rows={Object.entries(cooks).map(([name, cook]) => [
        name,
        changesAfter(cook, guests),
        grams(recipe(cook, guests)),
        grams(Math.abs(recipe(cook, guests) - roomWish)),
        grams(cook.stray),
      ])}
    />
  );
}

function DayTable({ cooks }: { cooks: Record<string, Day> }) {
  return (
    <DataTable
      caption="Guest by guest"
      columns={["guest", "would like", ...Object.keys(cooks).map((name) => name)]}
      rows={guestList.map(({ number, wish }) => [
        number,
        format(wish),
        ...Object.values(cooks).map((cook) => format(recipe(cook, number))),
      ])}
    />
  );
}

const recipe = (cook: Day, guests: number) => cook.recipes[changesAfter(cook, guests)];
const grams = (salt: number) => `${salt.toFixed(2)} g`;
