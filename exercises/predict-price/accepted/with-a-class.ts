class StraightLine {
  readonly slope: number;
  readonly intercept: number;

  constructor(slope: number, intercept: number) {
    this.slope = slope;
    this.intercept = intercept;
  }

  at(x: number): number {
    const rise = this.slope * x;
    return this.intercept + rise;
  }
}

export function predict(model: { w: number; b: number }, size: number): number {
  return new StraightLine(model.w, model.b).at(size);
}
