/** A point in parameter space, or a gradient at one. */
export type Vector = Float64Array;

/** The vector with these coordinates. */
export const vec = (...coordinates: number[]): Vector => new Float64Array(coordinates);

/** The inner product Σ aᵢbᵢ of two vectors of the same length. */
export function dot(a: Vector, b: Vector): number {
  sameLength("b", b, a, "a");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The Euclidean length √Σ aᵢ². */
export const norm = (a: Vector): number => Math.sqrt(dot(a, a));

/** The gradient, shortened to length `limit` where it is longer (Pascanu, Mikolov & Bengio, 2013). */
export function clip(grads: Vector, limit: number): Vector {
  if (!(limit >= 0)) throw new RangeError(`limit must be a number of at least 0, got ${limit}`);
  const length = norm(grads);
  return length > limit ? grads.map((g) => (g / length) * limit) : grads.slice();
}

/** Throws a `RangeError` unless `vector` is as long as `other`. */
export function sameLength(
  name: string,
  vector: ArrayLike<unknown>,
  other: ArrayLike<unknown>,
  otherName: string,
): void {
  if (vector.length === other.length) return;
  throw new RangeError(
    `${name} must have as many numbers as ${otherName}, ${other.length}, got ${vector.length}`,
  );
}
