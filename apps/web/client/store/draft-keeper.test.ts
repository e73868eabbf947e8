import { expect, test } from "vitest";
import type { Draft } from "../../shared/api.ts";
import { draftKeeper, type Remote } from "./draft-keeper.ts";
import { markOf, readDraft, writeDraft } from "./drafts.ts";
import { browser, withBrowser } from "./fixture.ts";
import { readVersions } from "./versions.ts";

withBrowser();

const STARTER = "// starter";

/** A server that several devices share; while `down`, it does not answer. */
function server() {
  let draft: Draft | null = null;
  const shared = { down: false, draft: () => draft, remote: {} as Remote };
  const answer = async <T>(value: () => T): Promise<T> => {
    if (shared.down) throw new Error("The server does not answer.");
    return value();
  };
  shared.remote = {
    get: () => answer(() => draft),
    put: ({ source, base }) =>
      answer(() => {
        if (draft && draft.revision !== base && draft.source !== source) return { saved: false, draft };
        if (draft?.source !== source) {
          draft = { source, revision: (draft?.revision ?? 0) + 1, updatedAt: "2026-11-02T10:00:00.000Z" };
        }
        return { saved: true, draft: draft! };
      }),
  };
  return shared;
}

const open = (remote = server().remote, starter = STARTER) => {
  const keeper = draftKeeper("step", starter, remote);
  const close = keeper.open();
  return { ...keeper, close };
};
const type = (keeper: ReturnType<typeof open>, source: string) => {
  keeper.edit(source);
  keeper.save();
};
const kept = () => readVersions("step").map(({ source }) => source);
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What another browser does with the same server. */
async function onAnotherDevice(remote: Remote, source: string) {
  const before = await remote.get();
  await remote.put({ source, base: before?.revision ?? 0 });
}

test("what was typed is there when the page is opened again, and a visit that typed nothing writes nothing", () => {
  open().close();
  expect(readDraft("step")).toBeUndefined();
  type(open(), "mine");
  expect(open().state.get()).toMatchObject({ source: "mine", kept: true });
});

test("a browser that keeps nothing is said to, and the code stays on the page", () => {
  const keeper = open();
  browser.writes = false;
  type(keeper, "mine");
  expect(keeper.state.get()).toMatchObject({ source: "mine", kept: false });
});

test("a tab where nobody typed follows the other", () => {
  const [first, second] = [open(), open()];
  type(first, "one");
  expect(second.state.get()).toMatchObject({ source: "one", conflict: undefined });
  type(first, "two");
  expect(second.state.get().source).toBe("two");
});

test("two tabs that were both typed in are asked, and neither text is lost", () => {
  const [first, second] = [open(), open()];
  type(first, "first");
  second.edit("second"); // on top of the first's, which it had taken over
  second.save();
  expect(first.state.get()).toMatchObject({ source: "first", conflict: { from: "tab", source: "second" } });
  expect(kept()).toEqual(["first"]);

  type(first, "first, more"); // goes on, and is kept without being the draft
  expect(readDraft("step")?.source).toBe("second");
  expect(kept()).toEqual(["first, more"]);

  first.takeTheirs();
  expect(first.state.get()).toMatchObject({ source: "second", conflict: undefined });
  expect(kept()).toEqual(["first, more"]);
  expect(second.state.get()).toMatchObject({ source: "second", conflict: undefined });
});

test("keeping this tab's code puts the other tab's in the history", () => {
  const [first, second] = [open(), open()];
  type(first, "first");
  type(second, "second");
  first.keepMine();
  expect(readDraft("step")?.source).toBe("first");
  expect(kept()).toContain("second");
  expect(second.state.get().conflict).toEqual({ from: "tab", source: "first" });
});

test("a tab that did not hear of the other's writing does not write over it", () => {
  const first = open();
  type(first, "first");
  first.close();
  writeDraft("step", { ...readDraft("step")!, source: "other" });
  type(first, "first, more");
  expect(readDraft("step")?.source).toBe("other");
  expect(first.state.get().conflict).toEqual({ from: "tab", source: "other" });
  expect(kept()).toEqual(["first, more"]);
});

test("code is found again on another device, which typed nothing yet", async () => {
  const { remote } = server();
  await onAnotherDevice(remote, "theirs");
  const keeper = open(remote);
  await settled();
  expect(keeper.state.get()).toMatchObject({ source: "theirs", conflict: undefined });
  expect(kept()).toEqual([]);
});

test("code that was sent goes on from what another device made of it, and stays in the history", async () => {
  const { remote } = server();
  const keeper = open(remote);
  type(keeper, "mine");
  await keeper.sync();
  await onAnotherDevice(remote, "mine, further");
  await keeper.check();
  expect(keeper.state.get()).toMatchObject({ source: "mine, further", conflict: undefined });
  expect(kept()).toEqual(["mine"]);
});

test("two devices that both changed the code are asked: taking the other keeps mine in the history", async () => {
  const { remote, draft } = server();
  const keeper = open(remote);
  type(keeper, "base");
  await keeper.sync();
  type(keeper, "mine");
  await onAnotherDevice(remote, "theirs");
  await keeper.sync();
  expect(draft()?.source).toBe("theirs");
  expect(keeper.state.get()).toMatchObject({
    source: "mine",
    conflict: { from: "device", source: "theirs", revision: 2 },
  });
  keeper.takeTheirs();
  expect(keeper.state.get()).toMatchObject({ source: "theirs", conflict: undefined });
  expect(kept()).toEqual(["mine"]);
  await keeper.sync();
  expect(draft()?.revision).toBe(2);
});

test("keeping mine sends it over theirs, which goes to the history", async () => {
  const { remote, draft } = server();
  const keeper = open(remote);
  type(keeper, "mine");
  await onAnotherDevice(remote, "theirs");
  await keeper.check();
  expect(keeper.state.get().conflict?.source).toBe("theirs");
  await keeper.keepMine();
  expect(draft()).toMatchObject({ source: "mine", revision: 2 });
  expect(kept()).toEqual(["theirs"]);
  expect(keeper.state.get()).toMatchObject({ source: "mine", conflict: undefined });
});

test("the same code on two devices is no conflict", async () => {
  const { remote } = server();
  const keeper = open(remote);
  type(keeper, "same");
  await onAnotherDevice(remote, "same");
  await keeper.check();
  expect(keeper.state.get().conflict).toBeUndefined();
  expect(readDraft("step")).toMatchObject({ base: 1, changed: false });
});

test("what was typed while the server was asked is not taken over", async () => {
  const { remote } = server();
  await onAnotherDevice(remote, "theirs");
  const keeper = open(remote);
  keeper.edit("mine");
  await settled();
  expect(keeper.state.get()).toMatchObject({
    source: "mine",
    conflict: { from: "device", source: "theirs" },
  });
});

test("without an answer the code waits to be sent, and what was typed meanwhile is sent too", async () => {
  const shared = server();
  const keeper = open(shared.remote);
  type(keeper, "one");
  shared.down = true;
  await keeper.sync();
  await keeper.check();
  expect(keeper.state.get()).toMatchObject({
    source: "one",
    conflict: undefined,
    notTaken: "The server does not answer.",
  });
  shared.down = false;
  const sending = keeper.sync();
  keeper.edit("two");
  await sending;
  expect(keeper.state.get().notTaken).toBeUndefined();
  expect(shared.draft()?.source).toBe("one");
  await keeper.sync();
  expect(shared.draft()).toMatchObject({ source: "two", revision: 2 });
});

test("a reset keeps what was there, saved or not", () => {
  const keeper = open();
  type(keeper, "mine");
  keeper.edit("mine, just typed");
  keeper.replace(STARTER, "Before a reset");
  expect(readVersions("step")).toMatchObject([{ source: "mine, just typed", label: "Before a reset" }]);
  expect(readDraft("step")?.source).toBe(STARTER);
});

test("a new starter takes the place of an untouched one, and asks before it takes that of the student's code", () => {
  const reset = open();
  type(reset, "mine");
  reset.replace(STARTER, "Before a reset");
  expect(open(undefined, "// new starter").state.get().source).toBe("// new starter");

  const again = open(undefined, "// new starter");
  type(again, "mine");
  const later = open(undefined, "// newest starter");
  expect(later.state.get()).toMatchObject({
    source: "mine",
    conflict: { from: "starter", source: "// newest starter" },
  });
  later.keepMine();
  expect(readDraft("step")).toMatchObject({ source: "mine", starter: markOf("// newest starter") });
  expect(open(undefined, "// newest starter").state.get().conflict).toBeUndefined();
});
