import { expect, test } from "vitest";
import { printed } from "../../../../../lessons/printed-numbers.ts";
import { largestAlpha, STEEPNESS, walk, workedStep } from "./momentum.ts";

/** What a lesson prints and none of these is. */
const unknown = (name: string, known: number[]) =>
  printed(name).filter((n) => !known.some((k) => Math.abs(k - n) <= 1e-12 * Math.abs(n)));

test("momentum prints what core computes", () => {
  const lecture = { beta: 0.9, alpha: 0.01 };
  const fastest = { beta: 0.58, alpha: 0.06 };
  const plain = Array.from({ length: 80 }, (_, i) => walk({ beta: 0, alpha: (i + 1) / 1000 }).arrived);
  const { velocity, alpha, beta, gradient, velocityAfter } = workedStep();
  const assumed = [STEEPNESS, 0.01, 0.9, 0.5, 0.99, 0.98, 0.58, 0.06, 1983];
  const computed = [
    walk({ beta: 0, alpha: 0.01 }, { steps: 400 }).arrived!,
    walk(lecture).arrived!,
    walk(lecture, { ahead: true }).arrived!,
    walk(fastest).arrived!,
    Math.min(...plain.map((steps) => steps ?? Infinity)),
    largestAlpha(0),
    largestAlpha(0.9),
    beta * velocity,
    alpha * gradient,
    velocityAfter,
    1 / (1 - 0.99),
  ];
  expect(unknown("07-momentum", [...assumed, ...computed])).toEqual([]);
});
