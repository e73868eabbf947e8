const MINUTE = 60_000;
const units = [
  ["day", 1440 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const;

const fromNow = new Intl.RelativeTimeFormat("en-GB", { numeric: "always" });

/** How far off a date is: "in 3 days", "2 hours ago". What is less than two of a unit is told in the next smaller. */
export function relative(due: string, now: number): string {
  const away = Date.parse(due) - now;
  const [unit, length] = units.find(([, length]) => Math.abs(away) >= 2 * length) ?? units[2];
  return fromNow.format(Math.trunc(away / length), unit);
}

/** The day and the time where the reader is: "Fri 4 Dec, 23:59", with the year unless it is this one. */
export function absolute(due: string, now: number): string {
  const year = new Date(due).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return dayAndTime(due, { year });
}

/** The same in UTC, with its year: "Fri 4 Dec 2026, 22:59 UTC". */
export const absoluteInUtc = (due: string): string =>
  `${dayAndTime(due, { year: "numeric", timeZone: "UTC" })} UTC`;

function dayAndTime(due: string, { year, timeZone }: Intl.DateTimeFormatOptions): string {
  const date = new Date(due);
  const day = date.toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year,
    timeZone,
  });
  const time = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day.replace(",", "")}, ${time}`;
}
