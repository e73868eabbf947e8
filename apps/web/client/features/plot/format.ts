/** A number as it is read: at most six significant digits, and a real minus sign. */
export function format(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("-", "−");
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
