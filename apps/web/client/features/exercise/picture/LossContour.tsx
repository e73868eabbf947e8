import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { describePath, partingStep } from "@graded-descent/figures/numbers/describe.ts";
import { readable } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { LossMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import { Player } from "@graded-descent/figures/plot/Player.tsx";
import { PointTable } from "@graded-descent/figures/plot/PointTable.tsx";
import styles from "@graded-descent/figures/plot/plot.module.css";
import { usePlayer } from "@graded-descent/figures/plot/usePlayer.ts";
import type { Lines, Paths } from "@graded-descent/grader";
import { useMemo } from "react";
import type { Reference } from "../../../../shared/api.ts";
import { CurvesChart } from "./Curves.tsx";
import { PartingMark } from "./PartingMark.tsx";

interface Props {
  /** The ground and the reference's own paths. */
  reference: Extract<Reference, { kind: "contour" }>;
  yours: { paths: Paths; losses: Lines } | undefined;
}

const WIDTH = 480;
const HEIGHT = 350;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };

/** Descent paths drawn over the level curves of their loss: the student's over the reference's. */
export function LossContour({ reference, yours }: Props) {
  const { x, y, grid, paths, losses } = reference;
  const place = useMemo(() => frame(x, y, BOX), [x, y]);
  const names = Object.keys({ ...paths, ...yours?.paths });
  const methods = methodsOf(names);
  const steps = Math.max(0, ...Object.values(yours?.paths ?? paths).map((points) => points.length - 1));
  const player = usePlayer(steps);
  const words = yours
    ? names.map((name) => describePath(name, yours.paths[name], paths[name], { x, y }))
    : [];
  const lossWords = Object.entries({ ...losses, ...yours?.losses })
    .filter(([, line]) => line.length > 1)
    .map(
      ([name, line]) =>
        `${name}: ${readable(line[0])} at the start, ${readable(line[line.length - 1])} at the end.`,
    );
  const partings = names.map((name) =>
    yours?.paths[name] && paths[name] ? partingStep(yours.paths[name], paths[name]) : -1,
  );
  const parting = Math.min(...partings.filter((step) => step >= 0));
  const now = yours && player.step;

  return (
    <figure className={styles.figure}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Level curves of the loss over ${x.label} and ${y.label}. ${words.join(" ")}`}
      >
        <LossMap frame={place} grid={grid}>
          {names.map(
            (name, i) =>
              paths[name] && (
                <PathLine
                  key={name}
                  frame={place}
                  name={name}
                  method={methods[i]}
                  points={paths[name]}
                  dashed
                />
              ),
          )}
          {yours &&
            names.map(
              (name, i) =>
                yours.paths[name] && (
                  <PathLine
                    key={name}
                    frame={place}
                    name={name}
                    method={methods[i]}
                    points={yours.paths[name].slice(0, player.step + 1)}
                    dots
                  />
                ),
            )}
          {names.map(
            (name, i) =>
              partings[i] >= 0 && (
                <PartingMark
                  key={name}
                  frame={place}
                  yours={yours?.paths[name][partings[i]]}
                  reference={paths[name][partings[i]]}
                />
              ),
          )}
        </LossMap>
        <Axes frame={place} x={x.label} y={y.label} />
      </svg>
      <figcaption>
        <Legend names={names} withReference />
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </figcaption>
      {yours && <Player player={player} />}
      {Number.isFinite(parting) && parting <= steps && (
        <Button className={styles.jump} onClick={() => player.show(parting)}>
          Show step {parting}, where they part
        </Button>
      )}
      <CurvesChart
        reference={{ x: "step", y: "loss", lines: losses }}
        yours={yours?.losses}
        label={`The loss after each step. ${lossWords.join(" ")}`}
        now={now}
      />
      <PointTable
        title="The updates as a table"
        now={now}
        paths={names.map((name) => ({
          name,
          reference: columnsOf(x.label, y.label, paths[name], losses[name]),
          yours: yours && columnsOf(x.label, y.label, yours.paths[name], yours.losses[name]),
        }))}
      />
    </figure>
  );
}

const columnsOf = (x: string, y: string, points: Paths[string] = [], losses: number[] = []) => ({
  [x]: points.map(([value]) => value),
  [y]: points.map(([, value]) => value),
  loss: losses,
});
