import type { Objective } from "../objective.ts";
import { sameLength } from "../vector.ts";

/**
 * A quadratic bowl with Hessian A, a symmetric matrix given by its rows, and its bottom where A θ = b.
 *
 *     J(θ) = ½ θᵀA θ − bᵀθ        ∇J(θ) = A θ − b
 *
 * Descent at rate η converges if and only if η < 2 / λmax(A): `largestStableRate`. `b` is 0 unless given.
 */
export function quadratic(A: number[][], b: number[] = A.map(() => 0)): Objective {
  sameLength("b", b, A, "A");
  for (let i = 0; i < A.length; i++) {
    sameLength(`A[${i}]`, A[i], A, "A");
    for (let j = 0; j < i; j++) {
      if (A[i][j] !== A[j][i]) {
        throw new RangeError(
          `A must be symmetric, got A[${i}][${j}] = ${A[i][j]} and A[${j}][${i}] = ${A[j][i]}`,
        );
      }
    }
  }
  const row = (theta: ArrayLike<number>, i: number) => A[i].reduce((sum, a, j) => sum + a * theta[j], 0);
  return {
    value: (theta) => theta.reduce((sum, x, i) => sum + x * (row(theta, i) / 2 - b[i]), 0),
    gradient: (theta) => theta.map((_, i) => row(theta, i) - b[i]),
  };
}

/**
 * A valley `condition` times as steep across as along: where plain descent zigzags and momentum does not.
 *
 *     J(x, y) = ½ (x² + condition · y²)
 */
export const ravine = (condition = 50): Objective =>
  quadratic([
    [1, 0],
    [0, condition],
  ]);
