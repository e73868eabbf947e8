import { format } from "../plot/format.ts";

const HUGE = 1e7;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number as it is read, and a huge one as a power of ten: 1.11 × 10¹². */
export function readable(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) < HUGE) return format(value);
  const [digits, power] = value.toExponential(2).split("e+");
  return `${digits.replace("-", "−")} × 10${power.replaceAll(/\d/g, (digit) => superscripts[Number(digit)])}`;
}
