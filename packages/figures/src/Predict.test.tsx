// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { FigurePlayer } from "./FigurePlayer.tsx";
import { testServices } from "./fixture.tsx";
import { Predict } from "./Predict.tsx";
import { type FigureServices, FigureServicesContext } from "./services.ts";
import { usePredictedPlayer } from "./state/prediction.ts";

afterEach(cleanup);

const LAST = 3;

/** A figure of three steps, which says what it shows. */
function Steps() {
  const player = usePredictedPlayer(LAST);
  return (
    <>
      <p>At step {player.step}</p>
      <FigurePlayer player={player} />
    </>
  );
}

const question = (services: FigureServices) => (
  <FigureServicesContext value={services}>
    <Predict
      id="sooner"
      question="Which arrives?"
      options={["Neither", "Both"]}
      answer={1}
      figure={<Steps />}
    >
      Because both go down.
    </Predict>
  </FigureServicesContext>
);

test("a figure waits for the prediction, and after its last step the reader is told what came true", () => {
  const { services, stored } = testServices();
  render(question(services));
  expect(screen.getByText("This plays after your prediction.")).toBeTruthy();
  const check = screen.getByRole("button", { name: "Check" }) as HTMLButtonElement;
  expect(check.disabled).toBe(true);

  fireEvent.click(screen.getByRole("radio", { name: "Neither" }));
  fireEvent.click(check);
  expect(stored.get("prediction:sooner")).toBe(0);
  expect(screen.getByText(/Your answer: Neither/)).toBeTruthy();
  const outcome = screen.getAllByRole("status").at(-1)!; // after the player's own
  expect(outcome.textContent).toBe("");

  fireEvent.change(screen.getByRole("slider"), { target: { value: `${LAST}` } });
  expect(outcome.textContent).toBe("It comes out differently: Both.Because both go down.");
});

test("an answer of an earlier visit is shown, and clearing it forgets it", () => {
  const { services, stored } = testServices({ "prediction:sooner": 1 });
  render(question(services));
  expect(screen.getByText(/Your answer: Both/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Clear my answer" }));
  expect(stored.get("prediction:sooner")).toBeNull();
  expect(screen.getByRole("button", { name: "Check" })).toBeTruthy();
});

test.each([7, -1, 0.5, "1", null])("a stored answer that is no option, %j, is no answer", (value) => {
  render(question(testServices({ "prediction:sooner": value }).services));
  expect(screen.getByRole("button", { name: "Check" })).toBeTruthy();
});

test("a stored answer does not make the page differ from the one the server rendered", async () => {
  const page = document.createElement("div");
  page.innerHTML = renderToString(question(testServices().services));
  document.body.append(page);
  const onRecoverableError = vi.fn();
  const { services } = testServices({ "prediction:sooner": 1 });
  const root = await act(async () => hydrateRoot(page, question(services), { onRecoverableError }));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(page.textContent).toContain("Your answer: Both");
  act(() => root.unmount());
  page.remove();
});
