type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How many updates does your epoch make? The cook in the story makes one. */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let { w, b } = model;
  for (const { size, price } of houses) {
    const error = w * size + b - price;
    w -= learningRate * error * size;
    b -= learningRate * error;
  }
  return { w, b };
}
