/** A number as it is read: at most six significant digits, and a real minus sign. */
export const format = (value: number): string => formatTo(6, value);

/** The same with all digits, where a number has few and the last one matters. */
export const exactly = (value: number): string => formatTo(12, value);

/** The same with at most so many digits. */
export function formatTo(digits: number, value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("-", "−");
  return String(Number(value.toPrecision(digits))).replace("-", "−");
}
