type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Twice as many houses would make your step twice as long. Which part of the formula prevents that? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: model.w - learningRate * w, b: model.b - learningRate * b };
}
