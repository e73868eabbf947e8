import { format } from "./format.ts";

const HUGE = 1e7;
const TINY = 1e-5;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number as it is read, and a huge or a tiny one as a power of ten: 1.11 × 10¹²; what is none, in words. */
export function readable(value: number): string {
  const size = Math.abs(value);
  if (Number.isNaN(value)) return "no number";
  if (size === Infinity) return value > 0 ? "∞" : "−∞";
  if (value === 0 || (size < HUGE && size >= TINY)) return format(value);
  const [digits, power] = value.toExponential(2).split("e");
  const raised = power.replace("+", "").replace("-", "⁻");
  return `${digits.replace("-", "−")} × 10${raised.replaceAll(/\d/g, (digit) => superscripts[Number(digit)])}`;
}

/** The same with three digits. */
export const short = (value: number): string => readable(Number(value.toPrecision(3)));
