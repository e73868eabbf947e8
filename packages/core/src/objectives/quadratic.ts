import { nonNegative } from "../argument.ts";
import type { Objective } from "../objective.ts";
import { sameLength, type Vector } from "../vector.ts";

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
  const times = (theta: Vector) => {
    sameLength("theta", theta, A, "A");
    return theta.map((_, i) => A[i].reduce((sum, a, j) => sum + a * theta[j], 0));
  };
  return {
    value: (theta) => times(theta).reduce((sum, ax, i) => sum + theta[i] * (ax / 2 - b[i]), 0),
    gradient: (theta) => times(theta).map((ax, i) => ax - b[i]),
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
    [0, nonNegative("condition", condition)],
  ]);
