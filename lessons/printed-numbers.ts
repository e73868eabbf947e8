import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The numbers that a lesson's text prints, signs and thousands' commas read; small counts are left out. */
export function printed(name: string): number[] {
  const text = readFileSync(resolve(import.meta.dirname, `${name}/lesson.mdx`), "utf8")
    .replace(/^---[\s\S]*?\n---\n/, "")
    .replaceAll(/^import .*$|^\$\$[\s\S]*?^\$\$$/gm, "")
    .replaceAll(/(\d(?:\.\d+)?) × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, digits, sign, power) => {
      const exponent = [...power].map((digit: string) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
      return `${digits}e${sign ? "-" : ""}${exponent}`;
    });
  const numbers = [...text.matchAll(/−?\d[\d,]*(\.\d+)?(e-?\d+)?/g)].map(([number]) =>
    Number(number.replace("−", "-").replaceAll(",", "")),
  );
  return numbers.filter((number) => !(Number.isInteger(number) && number >= 0 && number <= 12));
}

/** What a lesson prints that is none of the numbers known, but for rounding in the last bits. */
export const unexplained = (name: string, known: number[]): number[] =>
  printed(name).filter((n) => !known.some((k) => Math.abs(k - n) <= 1e-12 * Math.abs(n)));
