import { expect, test } from "vitest";
import { browser, withBrowser } from "./fixture.ts";
import { keepVersion, readVersions } from "./versions.ts";

withBrowser();

const sources = () => readVersions("step").map(({ source }) => source);

test("versions are kept newest first, and the same code once", () => {
  keepVersion("step", { source: "a", label: "Before a reset", at: 1 });
  keepVersion("step", { source: "b", label: "Before a reset", at: 2 });
  keepVersion("step", { source: "a", label: "From another device", at: 3 });
  expect(sources()).toEqual(["a", "b"]);
  expect(readVersions("step")[0].label).toBe("From another device");
  expect(readVersions("other")).toEqual([]);
});

test("what is kept under an id takes the place of what was", () => {
  keepVersion("step", { source: "a", label: "", id: "tab" });
  keepVersion("step", { source: "b", label: "", id: "tab" });
  expect(sources()).toEqual(["b"]);
});

test("of very many, the oldest go", () => {
  for (let at = 1; at <= 70; at++) keepVersion("step", { source: `${at}`, label: "", at });
  expect(sources()).toHaveLength(60);
  expect(sources().at(-1)).toBe("11");
});

test("what is no history counts as none, and a browser that is full says so", () => {
  localStorage.setItem("graded-descent:versions:step", '[{"source":1}]');
  expect(sources()).toEqual([]);
  localStorage.setItem("graded-descent:versions:step", "{");
  expect(keepVersion("step", { source: "a", label: "" })).toBe(true);
  browser.writes = false;
  expect(keepVersion("step", { source: "b", label: "" })).toBe(false);
  expect(sources()).toEqual(["a"]);
});
