import {
  type Change,
  type ChangedTest,
  type Comparison,
  compareResults,
  type Named,
  readResults,
  twoDecimals,
} from "@graded-descent/classroom";
import { defineCommand } from "citty";
import { plain } from "../format.ts";

export default defineCommand({
  meta: { name: "compare", description: "Say what changed from one grading of a class to another" },
  args: {
    old: { type: "positional", description: "the results of before", required: true },
    new: { type: "positional", description: "the results of after", required: true },
    json: { type: "boolean", description: "print the comparison as JSON" },
  },
  async run({ args }) {
    const comparison = compareResults(await readResults(args.old), await readResults(args.new));
    console.log(args.json ? JSON.stringify(comparison, null, 2) : formatComparison(comparison));
    const { changes, onlyBefore, onlyAfter } = comparison;
    process.exitCode = changes.length + onlyBefore.length + onlyAfter.length > 0 ? 1 : 0;
  },
});

function formatComparison({ compared, changes, tests, onlyBefore, onlyAfter }: Comparison): string {
  const one = ({ student, exercise }: Named) => `  ${plain(student)}, ${exercise}`;
  const lines = changes.flatMap(formatChange);
  if (tests.length > 0) lines.push("", "By test case:");
  for (const { exercise, name, nowPass, nowFail } of tests) {
    const counts = [nowPass > 0 && `${nowPass} now pass`, nowFail > 0 && `${nowFail} now fail`];
    lines.push(`  ${exercise}, ${name}: ${counts.filter(Boolean).join(", ")}`);
  }
  if (onlyBefore.length > 0) lines.push("", "Only before:", ...onlyBefore.map(one));
  if (onlyAfter.length > 0) lines.push("", "Only after:", ...onlyAfter.map(one));
  return [...lines, ...(lines.length > 0 ? [""] : []), summary(compared, changes)].join("\n");
}

function formatChange({ student, exercise, attempt, before, after, delta, handedInAnew, tests }: Change) {
  const points = (score: number | null) => (score === null ? "held" : String(score));
  const of = before.maxPoints === after.maxPoints ? "" : ` (of ${before.maxPoints} before)`;
  const by = delta === null || delta === 0 ? "" : ` (${delta > 0 ? "+" : ""}${delta})`;
  const verdict = before.verdict === after.verdict ? "" : `, ${before.verdict} → ${after.verdict}`;
  return [
    `${plain(student)}, ${exercise}${attempt ? `, attempt ${attempt}` : ""}: ${points(before.points)} → ${points(after.points)} of ${after.maxPoints}${of}${by}${verdict}`,
    ...(handedInAnew ? ["    another text was handed in"] : []),
    ...tests.map((test) => `    ${formatTest(test)}`),
  ];
}

function formatTest({ name, visibility, before, after }: ChangedTest): string {
  const title = visibility === "hidden" ? `${name} (hidden)` : name;
  if (!before) return `${title}: is new, ${after!.verdict}`;
  if (!after) return `${title}: is gone, was ${before.verdict}`;
  if (before.verdict !== after.verdict) return `${title}: ${before.verdict} → ${after.verdict}`;
  return `${title}: weighs ${before.maxPoints} → ${after.maxPoints}`;
}

function summary(compared: number, changes: Change[]): string {
  if (changes.length === 0) return `Nothing changed in ${compared} submissions.`;
  const deltas = changes.flatMap(({ delta }) => delta ?? []);
  const up = deltas.filter((delta) => delta > 0);
  const down = deltas.filter((delta) => delta < 0);
  const sum = (all: number[]) => twoDecimals(all.reduce((total, delta) => total + delta, 0));
  const parts = [
    up.length > 0 && `${up.length} up by ${sum(up)} points in all`,
    down.length > 0 && `${down.length} down by ${-sum(down)}`,
  ].filter(Boolean);
  return `${changes.length} of ${compared} submissions changed${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
