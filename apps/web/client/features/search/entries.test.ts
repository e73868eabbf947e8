import { expect, test } from "vitest";
import type { CourseView } from "../../../shared/api.ts";
import { entriesOf, finder } from "./entries.ts";

const about = { minutes: 5, due: null };
const exercise = (slug: string, title: string, summary: string) => ({
  kind: "exercise" as const,
  slug,
  title,
  summary,
  ...about,
  points: 10,
  status: "not-started" as const,
  bestPoints: null,
  lastTests: null,
});
const course: CourseView = {
  title: "Descent",
  parts: [
    {
      title: "One",
      items: [
        {
          kind: "lesson",
          slug: "momentum",
          title: "Momentum",
          summary: "A snowball gathers speed.",
          ...about,
        },
        exercise("momentum", "Momentum", "Let each step remember the last."),
        exercise("adam", "Adam", "Put momentum and RMSprop together."),
      ],
    },
  ],
};
const texts = {
  sections: {
    momentum: [{ id: "a-snowball", title: "A snowball" }],
    unlisted: [{ id: "snowball", title: "Another snowball" }],
  },
  glossary: [
    { id: "noise", word: "gradient noise", means: "How much a mini-batch differs.", also: ["stochasticity"] },
  ],
};
const find = finder(entriesOf(course, texts));
const addresses = (query: string) => find(query).map(({ to }) => to);

test("what has the word for its title comes before what only speaks of it", () => {
  expect(addresses("momentum")).toEqual([
    "/lessons/momentum",
    "/exercises/momentum",
    "/exercises/adam",
    "/lessons/momentum#a-snowball",
  ]);
});

test("the beginning of a word finds it, and so does one with a slip", () => {
  expect(addresses("gradi")).toEqual(["/glossary#noise"]);
  expect(addresses("momemtum")[0]).toBe("/lessons/momentum");
});

test("a word is found by its other names", () => {
  expect(addresses("stochasticity")).toEqual(["/glossary#noise"]);
});

test("every word must be met", () => {
  expect(addresses("momentum rmsprop")).toEqual(["/exercises/adam"]);
  expect(addresses("momentum kitchen")).toEqual([]);
});

test("a lesson's section is found by its title, unless the course does not have the lesson", () => {
  expect(addresses("snowball")).toEqual(["/lessons/momentum#a-snowball", "/lessons/momentum"]);
});

test("without a course, words and pages are found all the same", () => {
  const alone = finder(entriesOf(undefined, texts));
  expect(alone("noise").map(({ to }) => to)).toEqual(["/glossary#noise"]);
  expect(alone("lab").map(({ to }) => to)).toEqual(["/lab"]);
  expect(alone("snowball")).toEqual([]);
});
