type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your list is long enough, but every update uses all houses. How many should it use? */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let line = model;
  return houses.map(() => {
    let [w, b] = [0, 0];
    for (const { size, price } of houses) {
      const error = line.w * size + line.b - price;
      w += (error * size) / houses.length;
      b += error / houses.length;
    }
    line = { w: line.w - learningRate * w, b: line.b - learningRate * b };
    return line;
  });
}
