/** How the names of the months begin, in the languages that are known. */
const MONTHS = [
  /^jan|^ene|^gen/,
  /^f[eé][bv]/,
  /^m[aä]r|^maa/,
  /^a[pvb]r/,
  /^ma[iyjg]/,
  /^jun|^juin|^giu/,
  /^jul|^juil|^lug/,
  /^aug|^ao[uû]|^ago/,
  /^sep|^set/,
  /^o[ckt]t|^out/,
  /^nov/,
  /^d[eéi][czs]/,
];

/** A time as Moodle writes it, `Tuesday, 13 January 2026, 10:37 AM`, in ISO 8601 without a zone, which it does not say. */
export function timeIn(text: string): string | undefined {
  const [, day, name, year, rest] = /(\d{1,2})\.? (?:de )?(\p{L}+)\.? (?:de )?(\d{4})(.*)$/u.exec(text) ?? [];
  const [, hour, minute, half] = /(\d{1,2})[:.h](\d\d) ?([AP]M)?/i.exec(rest ?? "") ?? [];
  const month = MONTHS.findIndex((start) => start.test((name ?? "").toLowerCase())) + 1;
  if (month === 0 || hour === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0) : Number(hour);
  const two = (value: string | number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:00`;
}
