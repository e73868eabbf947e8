import { expect, test } from "vitest";
import { readDraft, writeDraft } from "../../store/drafts.ts";
import { browser, withBrowser } from "../../store/fixture.ts";
import { keepVersion, readVersions } from "../../store/versions.ts";
import { collectWork, restoreWork } from "./my-work.ts";

withBrowser();

const attempt = (n: number, source: string) => ({
  attempt: n,
  createdAt: `2026-11-02T09:0${n}:00.000Z`,
  testsHash: "a1",
  verdict: "wrong-answer" as const,
  points: 0,
  source,
});
const draft = (source: string) => ({ source, savedAt: 1, base: 3, changed: false, starter: "s" });
const stored = {
  exercises: [
    {
      slug: "loss",
      title: "Loss",
      testsHash: "a2",
      draft: { source: "on the server", revision: 1, updatedAt: "2026-11-02T09:00:00.000Z" },
      attempts: [],
    },
    { slug: "momentum", title: "Momentum", testsHash: "b2", draft: null, attempts: [attempt(1, "sent")] },
    { slug: "untouched", title: "Untouched", testsHash: "c2", draft: null, attempts: [] },
  ],
};

test("what is handed in is this browser's code, else the server's, else the last attempt", () => {
  writeDraft("loss", draft("in this browser"));
  writeDraft("step", draft("of an exercise that the server did not name"));
  expect(collectWork(stored)).toEqual([
    { slug: "loss", testsHash: "a2", source: "in this browser", attempts: [] },
    { slug: "momentum", testsHash: "b2", source: "sent", attempts: [attempt(1, "sent")] },
    { slug: "step", testsHash: null, source: "of an exercise that the server did not name", attempts: [] },
  ]);
  expect(collectWork(undefined).map(({ slug }) => slug)).toEqual(["loss", "step"]);
});

test("work that is brought in is in the editor, with its attempts and what was there in the history", () => {
  writeDraft("momentum", draft("mine"));
  const attempts = [attempt(1, "first"), attempt(2, "second")];
  expect(restoreWork([{ slug: "momentum", testsHash: null, source: "theirs", attempts }])).toEqual([]);
  expect(readDraft("momentum")).toMatchObject({ source: "theirs", base: 3, changed: true });
  expect(readVersions("momentum").map(({ source, label }) => [source, label])).toEqual([
    ["mine", "Before work was brought in"],
    ["second", "Attempt 2 of the file"],
    ["first", "Attempt 1 of the file"],
  ]);
});

test("a browser that is full keeps what it had, and the exercise is named", () => {
  writeDraft("step", draft("mine"));
  browser.writes = false;
  expect(restoreWork([{ slug: "step", testsHash: null, source: "theirs", attempts: [] }])).toEqual(["step"]);
  expect(readDraft("step")?.source).toBe("mine");
});

test("bringing the same work in twice changes nothing", () => {
  const work = [{ slug: "step", testsHash: null, source: "theirs", attempts: [attempt(1, "first")] }];
  restoreWork(work);
  restoreWork(work);
  expect(readVersions("step")).toHaveLength(1);
  keepVersion("step", { source: "other", label: "" });
  expect(readDraft("step")?.source).toBe("theirs");
});
