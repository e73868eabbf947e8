// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { methodsOf } from "../descent/methods.ts";
import type { LabState } from "../state/settings.ts";
import { defaults } from "../state/state.ts";
import { MethodControls } from "./MethodControls.tsx";

afterEach(cleanup);

const nothing = { descents: [], running: false, written: false };

function show(change: Partial<LabState>, own: Parameters<typeof MethodControls>[0]["own"] = nothing) {
  const onChange = vi.fn();
  const state = { ...defaults("noisy-houses"), ...change };
  const { methods, left } = methodsOf(state);
  render(
    <MemoryRouter>
      <MethodControls {...{ state, methods, left, own, onChange }} />
    </MemoryRouter>,
  );
  return onChange;
}

test("a rule that is checked joins the others in their order, and one unchecked leaves", () => {
  const onChange = show({ rules: ["sgd", "adam"] });
  fireEvent.click(screen.getByRole("checkbox", { name: "momentum" }));
  expect(onChange).toHaveBeenLastCalledWith({ rules: ["sgd", "momentum", "adam"] });
  fireEvent.click(screen.getByRole("checkbox", { name: "gradient descent" }));
  expect(onChange).toHaveBeenLastCalledWith({ rules: ["adam"] });
});

test("β is asked for where a rule has it", () => {
  show({ rules: ["sgd", "adam"] });
  expect(screen.queryByRole("slider", { name: "β" })).toBeNull();
  cleanup();
  const onChange = show({ rules: ["nesterov"] });
  fireEvent.change(screen.getByRole("slider", { name: "β" }), { target: { value: "50" } });
  expect(onChange).toHaveBeenCalledWith({ beta: 0.5 });
});

test("without a rule it says what to choose, and of too many paths how many are left out", () => {
  show({ rules: [] });
  expect(screen.getByText(/Choose at least one rule/)).toBeTruthy();
  cleanup();
  show({ rules: ["sgd", "momentum", "nesterov", "adam"], batches: ["all", "mini", "one"] });
  expect(screen.getByText("9 paths at a time: 3 more are not drawn.")).toBeTruthy();
});

test("the student's own step is called as its exercise calls it, and begins with that rule's rate", () => {
  const onChange = show({ rules: ["mine"], mine: "adam" });
  expect(screen.getByText("adamStep")).toBeTruthy();
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "rmsprop" } });
  expect(onChange).toHaveBeenCalledWith({ mine: "rmsprop", "rate-mine": 5 });
});

test("a step that fails is told in a sentence", () => {
  show({ rules: ["mine"] }, { ...nothing, written: true, error: "`step` returned no list of 2 parameters" });
  expect(screen.getByText(/could not be run/).textContent).toContain(
    "could not be run: `step` returned no list of 2 parameters.",
  );
});
