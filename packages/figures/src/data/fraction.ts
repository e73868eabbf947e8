/** A number without rounding: n/d in lowest terms, d above 0. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** n/d, cut down. */
export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / common, d: (d * sign) / common };
}

/** A decimal as it is written, such as 1.5 or 0.01. */
export function exactly(decimal: number): Fraction {
  const [whole, part = ""] = String(decimal).split(".");
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, count: number) => fraction(a.n, a.d * BigInt(count));

/** As it is read: 2413/16, or −5. */
export const written = ({ n, d }: Fraction) => (d === 1n ? `${n}` : `${n}/${d}`).replace("-", "−");

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
