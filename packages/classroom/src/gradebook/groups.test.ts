import { expect, test } from "vitest";
import { graded } from "./fixture.ts";
import { sampleOf, unexplained } from "./groups.ts";

const wrong = (student: string, exercise: string, answersHash?: string, sha256 = "a".repeat(64)) =>
  graded(student, { sha256, report: { exercise, points: 0, answersHash } });

test("those who answer alike come together, the largest group first", () => {
  const all = [
    wrong("ann", "step", "1111110000000000"),
    wrong("bo", "loss", "2222220000000000"),
    wrong("cy", "loss", "2222220000000000"),
    wrong("di", "loss", "1111110000000000"),
    wrong("eve", "step"),
  ];
  expect(
    unexplained(all).map(({ name, submissions }) => [name, submissions.map(({ student }) => student)]),
  ).toEqual([
    ["loss-222222", ["bo", "cy"]],
    ["loss-111111", ["di"]],
    ["step-111111", ["ann"]],
  ]);
});

test("the sample is the shortest text that is kept", () => {
  const [group] = unexplained(["a", "b", "c"].map((sha) => wrong(sha, "step", "1111110000000000", sha)));
  expect(
    sampleOf(
      group,
      new Map([
        ["a", "long text"],
        ["b", "short"],
      ]),
    ),
  ).toBe("short");
  expect(sampleOf(group, new Map())).toBeUndefined();
});
