type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which is the last index that your loop reaches, and which is the index of the last house? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const path: Line[] = [];
  let line = model;
  for (let i = 0; i < houses.length - 1; i++) {
    const error = line.w * houses[i].size + line.b - houses[i].price;
    line = { w: line.w - learningRate * error * houses[i].size, b: line.b - learningRate * error };
    path.push(line);
  }
  return path;
}
