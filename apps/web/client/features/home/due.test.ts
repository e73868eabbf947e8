import { afterAll, expect, test, vi } from "vitest";
import { absolute, absoluteInUtc, relative } from "./due.ts";

vi.stubEnv("TZ", "Europe/Berlin");
afterAll(() => vi.unstubAllEnvs());

const now = Date.parse("2026-12-01T10:00:00Z");

test.each([
  ["2026-12-04T22:59:00Z", "in 3 days"],
  ["2026-12-02T22:00:00Z", "in 36 hours"],
  ["2026-12-01T10:05:30Z", "in 5 minutes"],
  ["2026-12-01T08:00:00Z", "2 hours ago"],
  ["2026-11-20T10:00:00Z", "11 days ago"],
])("%s is %s", (due, says) => expect(relative(due, now)).toBe(says));

test("a date is told in the reader's own zone, with its year unless it is this one", () => {
  expect(absolute("2026-12-04T22:59:00Z", now)).toBe("Fri 4 Dec, 23:59");
  expect(absolute("2027-01-08T11:00:00Z", now)).toBe("Fri 8 Jan 2027, 12:00");
});

test("before the reader's zone is known, a date is told in UTC", () => {
  expect(absoluteInUtc("2026-12-04T23:59:00Z")).toBe("Fri 4 Dec 2026, 23:59 UTC");
});
