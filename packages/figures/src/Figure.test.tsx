// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Figure } from "./Figure.tsx";
import { testServices } from "./fixture.tsx";
import { FigureServicesContext } from "./services.ts";
import { Claim } from "./text/Claim.tsx";

afterEach(cleanup);

test("a figure's numbers are made when they are asked for, and it is found by its name", () => {
  const table = vi.fn(() => <p>1, 2, 3</p>);
  render(
    <Figure id="walk" title="A walk" caption="Look down." table={table}>
      <svg />
    </Figure>,
  );
  expect(screen.getByRole("figure", { name: "A walk" }).id).toBe("walk");
  expect(table).not.toHaveBeenCalled();
  const details = screen.getByText("The numbers as a table").closest("details")!;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  expect(screen.getByRole("region", { name: "A walk, as a table" }).textContent).toBe("1, 2, 3");
});

test("a claim says how far it holds and leads to the figure that shows it", () => {
  const { services } = testServices();
  services.claims = [
    { id: "a", text: "Small is noisy.", status: "holds-when", note: "So it is.", figure: "paths#walks" },
  ];
  render(
    <FigureServicesContext value={services}>
      <Claim id="a" />
    </FigureServicesContext>,
  );
  expect(screen.getByText("Holds with a condition.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "see it in a figure" }).getAttribute("href")).toBe(
    "/lessons/paths#walks",
  );
});
