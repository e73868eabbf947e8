type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The printed lecture did this too: old errors, divided by the number of houses. Of which method is that one epoch? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  const share = learningRate / houses.length;
  let line = model;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    line = { w: line.w - share * error * size, b: line.b - share * error };
    path.push(line);
  }
  return path;
}
