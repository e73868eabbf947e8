/** Returns `value` when it is a finite number of at least 0; throws one sentence that names it otherwise. */
export function nonNegative(name: string, value: number): number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${shown(value)}`);
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number of at least 0, got ${value}`);
  }
  return value;
}

/** Returns `value` when it is at least 0 and below 1, as the weight of a moving average must be. */
export function fraction(name: string, value: number): number {
  if (nonNegative(name, value) >= 1) {
    throw new RangeError(`${name} must be at least 0 and below 1, got ${value}`);
  }
  return value;
}

/** Returns `value` when it is a whole number of at least `least`. */
export function wholeNumber(name: string, value: number, least = 1): number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${shown(value)}`);
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, got ${value}`);
  }
  return value;
}

/** Throws unless a list has this many numbers. */
export function ofLength(name: string, list: ArrayLike<number>, length: number): void {
  if (list.length !== length) throw new RangeError(`${name} must have ${length} numbers, got ${list.length}`);
}

const shown = (value: unknown) => (typeof value === "string" ? JSON.stringify(value) : String(value));
