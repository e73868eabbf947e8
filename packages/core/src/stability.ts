import { fraction } from "./argument.ts";
import type { Objective } from "./objective.ts";
import { sameLength } from "./vector.ts";

/** The Hessian of a quadratic objective in `size` parameters, by its rows: exact, from size + 1 gradients. */
export function hessian(objective: Objective, size: number): number[][] {
  const origin = objective.gradient(new Float64Array(size)).slice();
  return Array.from({ length: size }, (_, i) => {
    const along = objective.gradient(new Float64Array(size).fill(1, i, i + 1));
    return Array.from(along, (g, j) => g - origin[j]);
  });
}

/**
 * The eigenvalues of a symmetric matrix given by its rows, from the smallest to the largest.
 *
 * Jacobi's rotations (1846): each makes one pair of off-diagonal entries 0, and together they leave a
 * diagonal matrix.
 */
export function eigenvalues(matrix: number[][]): number[] {
  matrix.forEach((row, i) => {
    sameLength(`matrix[${i}]`, row, matrix, "matrix");
  });
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  for (let sweep = 0; sweep < 50; sweep++) {
    let changed = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p][q]) <= Number.EPSILON * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) continue;
        rotate(a, p, q);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return a.map((row, i) => row[i]).sort((x, y) => x - y);
}

/** Turns the plane of axes p and q so that a[p][q] becomes 0 (Golub & Van Loan, §8.5). */
function rotate(a: number[][], p: number, q: number): void {
  const tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tan = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const cos = 1 / Math.hypot(1, tan);
  const sin = tan * cos;
  for (let k = 0; k < a.length; k++) {
    const [kp, kq] = [a[k][p], a[k][q]];
    a[k][p] = cos * kp - sin * kq;
    a[k][q] = sin * kp + cos * kq;
  }
  for (let k = 0; k < a.length; k++) {
    const [pk, qk] = [a[p][k], a[q][k]];
    a[p][k] = cos * pk - sin * qk;
    a[q][k] = sin * pk + cos * qk;
  }
}

/**
 * The learning rate above which descent on a quadratic diverges: 2 / λmax of its Hessian.
 *
 * With momentum β it is 2 (1 + β) / λmax (Polyak, 1964). The best constant rate of plain descent is
 * 2 / (λmin + λmax), below it.
 */
export function largestStableRate(rows: number[][], { beta = 0 }: { beta?: number } = {}): number {
  const largest = eigenvalues(rows).at(-1) ?? 0;
  if (!(largest > 0))
    throw new RangeError(`rows must have a positive eigenvalue, got ${largest} as the largest`);
  return (2 * (1 + fraction("beta", beta))) / largest;
}

/** λmax / λmin of a positive definite matrix: how much steeper the bowl is one way than another. */
export function conditionNumber(rows: number[][]): number {
  const values = eigenvalues(rows);
  if (!(values[0] > 0))
    throw new RangeError(`rows must have positive eigenvalues, got ${values[0]} as the smallest`);
  return values[values.length - 1] / values[0];
}
