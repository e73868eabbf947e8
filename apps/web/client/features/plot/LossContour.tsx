import type { Paths } from "@graded-descent/grader";
import { useMemo } from "react";
import type { Reference } from "../../../shared/api.ts";
import { Axes } from "./Axes.tsx";
import { describePath } from "./describe.ts";
import { frame } from "./frame.ts";
import { Legend } from "./Legend.tsx";
import { LossMap } from "./LossMap.tsx";
import { methodsOf } from "./method.ts";
import { PathLine } from "./PathLine.tsx";
import { Player } from "./Player.tsx";
import { PointTable } from "./PointTable.tsx";
import styles from "./plot.module.css";
import { usePlayer } from "./usePlayer.ts";

interface Props {
  /** The ground and the reference's own paths. */
  reference: Extract<Reference, { kind: "contour" }>;
  yours: Paths | undefined;
}

const WIDTH = 480;
const HEIGHT = 350;
const BOX = { left: 46, top: 8, width: WIDTH - 56, height: HEIGHT - 52 };

/** Descent paths drawn over the level curves of their loss: the student's over the reference's. */
export function LossContour({ reference, yours }: Props) {
  const { x, y, grid, paths } = reference;
  const place = useMemo(() => frame(x, y, BOX), [x, y]);
  const names = Object.keys({ ...paths, ...yours });
  const methods = methodsOf(names);
  const steps = Math.max(0, ...Object.values(yours ?? paths).map((points) => points.length - 1));
  const player = usePlayer(steps);
  const words = yours ? names.map((name) => describePath(name, yours[name], paths[name], { x, y })) : [];

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
                yours[name] && (
                  <PathLine
                    key={name}
                    frame={place}
                    name={name}
                    method={methods[i]}
                    points={yours[name].slice(0, player.step + 1)}
                    dots
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
      <PointTable x={x.label} y={y.label} reference={paths} yours={yours} now={yours && player.step} />
    </figure>
  );
}
