type Line = { w: number; b: number };
type House = { size: number; price: number };

/** All the numbers are right. In which shape does the task want each entry? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): number[][] {
  let { w, b } = model;
  return houses.map(({ size, price }) => {
    const error = w * size + b - price;
    w -= learningRate * error * size;
    b -= learningRate * error;
    return [w, b];
  });
}
