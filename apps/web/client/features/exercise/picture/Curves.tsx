import { asPoints, describeLine } from "@graded-descent/figures/numbers/describe.ts";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { Legend } from "@graded-descent/figures/plot/Legend.tsx";
import { LineChart } from "@graded-descent/figures/plot/LineChart.tsx";
import { methodsOf } from "@graded-descent/figures/plot/method.ts";
import { PathLine } from "@graded-descent/figures/plot/PathLine.tsx";
import { PointTable } from "@graded-descent/figures/plot/PointTable.tsx";
import styles from "@graded-descent/figures/plot/plot.module.css";
import type { Lines } from "@graded-descent/grader";

interface Props {
  /** What the axes are called, and the reference's own lines. */
  reference: { x: string; y: string; lines: Lines };
  yours: Lines | undefined;
}

interface ChartProps extends Props {
  /** What it shows, in words. */
  label: string;
  /** How much of yours is drawn: up to this x. */
  now?: number;
}

const WIDTH = 480;
const HEIGHT = 300;
const HEADROOM = 1.06;
const BOX = { left: 56, top: 8, width: WIDTH - 66, height: HEIGHT - 52 };

/** Values step by step, such as a loss an epoch: the student's over the reference's. */
export function Curves({ reference, yours }: Props) {
  const { x, y, lines } = reference;
  const names = Object.keys({ ...lines, ...yours });
  const said = { noun: x.split(" (")[0], y: heightOf(lines) };
  const words = yours ? names.map((name) => describeLine(name, yours[name], lines[name], said)) : [];
  const columns = names.map((name) => ({
    name,
    reference: { [y]: lines[name] ?? [] },
    yours: yours && { [y]: yours[name] ?? [] },
  }));
  return (
    <figure className={styles.figure}>
      <CurvesChart
        reference={reference}
        yours={yours}
        label={`${y} by ${x}: ${names.join(", ")}. ${words.join(" ")}`}
      />
      <figcaption>
        <Legend names={names} withReference />
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </figcaption>
      <PointTable title="The lines as a table" paths={columns} />
    </figure>
  );
}

/** The lines alone. */
export function CurvesChart({ reference: { x, y, lines }, yours, label, now }: ChartProps) {
  const names = Object.keys({ ...lines, ...yours });
  const methods = methodsOf(names);
  const longest = Math.max(2, ...Object.values(lines).map(({ length }) => length));
  const place = frame({ from: 0, to: longest - 1 }, heightOf(lines), BOX);
  return (
    <LineChart frame={place} x={x} y={y} label={label} now={now}>
      {names.map(
        (name, i) =>
          lines[name] && (
            <PathLine
              key={name}
              frame={place}
              name={name}
              method={methods[i]}
              points={asPoints(lines[name])}
              dashed
            />
          ),
      )}
      {names.map(
        (name, i) =>
          yours?.[name] && (
            <PathLine
              key={name}
              frame={place}
              name={name}
              method={methods[i]}
              points={asPoints(yours[name]).slice(0, now === undefined ? undefined : now + 1)}
            />
          ),
      )}
    </LineChart>
  );
}

function heightOf(lines: Lines) {
  const values = Object.values(lines).flat().filter(Number.isFinite);
  return { from: Math.min(0, ...values), to: HEADROOM * Math.max(...values) };
}
