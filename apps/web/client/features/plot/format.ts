/** A number as it is read: at most six significant digits unless told, and a real minus sign. */
export function format(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return String(value).replace("-", "−");
  return String(Number(value.toPrecision(digits))).replace("-", "−");
}
