import { short } from "@graded-descent/figures/numbers/readable.ts";
import { Axes } from "@graded-descent/figures/plot/Axes.tsx";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { LossMap } from "@graded-descent/figures/plot/LossMap.tsx";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import plot from "@graded-descent/figures/plot/plot.module.css";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import type { LabDescent } from "../descent/compute.ts";
import type { Surface, SurfaceAxis } from "../descent/surface.ts";
import styles from "../lab.module.css";
import { useCanvas } from "./useCanvas.ts";

interface Props {
  surface: Surface;
  grid: number[];
  descents: LabDescent[];
  start: [number, number];
  step: number;
  onStart: (x: number, y: number) => void;
}

const KEYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const BY_KEY = 0.02; // of the map's width or height
const FINELY = 0.005; // with Shift, and how fine a drag is

/** The paths over the level curves of the loss, and their common start, to drag or to move with the arrow keys. */
export function DescentMap({ surface: { x, y }, grid, descents, start, step, onStart }: Props) {
  const { width, height, box } = useCanvas();
  const place = useMemo(() => frame(x, y, box), [x, y, box]);
  const picture = useRef<SVGSVGElement>(null);

  function move(a: number, b: number) {
    onStart(within(a, x), within(b, y));
  }

  function drag(event: PointerEvent) {
    const matrix = picture.current?.getScreenCTM();
    if (!matrix || event.buttons === 0) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const across = (at.x - box.left) / box.width;
    const up = 1 - (at.y - box.top) / box.height;
    move(x.from + across * (x.to - x.from), y.from + up * (y.to - y.from));
  }

  function onKey(event: KeyboardEvent) {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    const share = event.shiftKey ? FINELY : BY_KEY;
    move(start[0] + way[0] * share * (x.to - x.from), start[1] + way[1] * share * (y.to - y.from));
  }

  const grab = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag(event);
  };
  const where = `${x.label} ${short(start[0])}, ${y.label} ${short(start[1])}`;

  return (
    <div className={styles.map}>
      <svg
        ref={picture}
        className={plot.plot}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Level curves of the loss over ${x.label} and ${y.label}. ${says(descents, step)}`}
        onPointerDown={(event) => event.pointerType === "mouse" && grab(event)}
        onPointerMove={(event) => event.pointerType === "mouse" && drag(event)}
      >
        <LossMap frame={place} grid={grid}>
          {descents.map(({ name, look, points }) => (
            <PathLine
              key={name}
              frame={place}
              name={name}
              method={look}
              points={points.slice(0, step + 1)}
              dots
            />
          ))}
        </LossMap>
        <Axes frame={place} x={x.label} y={y.label} />
      </svg>
      <button
        type="button"
        className={styles.handle}
        style={{
          left: `${percent(place.x(start[0]), width)}%`,
          top: `${percent(place.y(start[1]), height)}%`,
        }}
        aria-label={`Start at ${where}. Arrow keys move it, with Shift finely.`}
        onPointerDown={grab}
        onPointerMove={drag}
        onKeyDown={onKey}
      />
    </div>
  );
}

/** A coordinate within the map, no finer than can be seen. */
function within(value: number, { from, to }: SurfaceAxis): number {
  const grain = FINELY * (to - from);
  const kept = Math.max(from, Math.min(to, value));
  return Number((Math.round(kept / grain) * grain).toPrecision(6));
}

const percent = (pixels: number, of: number) => (100 * pixels) / of;

const says = (descents: LabDescent[], step: number) =>
  descents
    .map(({ name, points, losses }) => {
      const last = Math.min(step, points.length - 1);
      return `${name}: after ${last} updates at ${points[last].map(short).join(", ")}, loss ${short(losses[last])}.`;
    })
    .join(" ");
