import { expect, test } from "vitest";
import { oneOf, readState, whole, writeState } from "./figure-state.ts";

const settings = { size: whole(1, 60, 10), units: oneOf("thousands", "square feet") };
const first = { size: 10, units: "thousands" as const };

test("a shared address gives the figure back as it was, beside the other figures of the page", () => {
  const state = { size: 3, units: "square feet" as const };
  const shared = writeState("table", settings, state, new URLSearchParams("day.size=5"));
  expect(readState("table", settings, new URLSearchParams(shared.toString()))).toEqual(state);
  expect(shared.get("day.size")).toBe("5");
});

test("a figure that stands as at first adds nothing to the address", () => {
  const query = new URLSearchParams("table.size=5&table.units=square+feet");
  expect(writeState("table", settings, first, query).toString()).toBe("");
});

test("what an address says wrong is as at first", () => {
  for (const wrong of ["size=0", "size=61", "size=2.5", "size=", "size=1e1", "units=miles"]) {
    expect(readState("table", settings, new URLSearchParams(`table.${wrong}`))).toEqual(first);
  }
});
