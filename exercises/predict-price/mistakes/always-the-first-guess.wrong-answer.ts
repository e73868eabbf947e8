type Line = { w: number; b: number };

/** Where in your code does the line that was passed in appear? */
export function predict(_model: Line, size: number): number {
  return 150 * size + 50;
}
