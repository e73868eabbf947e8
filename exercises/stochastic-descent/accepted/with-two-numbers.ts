interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** Slope and intercept in two variables, and a list that is filled by index. */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let slope = model.w;
  let intercept = model.b;
  const path = new Array<Line>(houses.length);
  for (let i = 0; i < houses.length; i++) {
    const size = houses[i].size;
    const error = slope * size + intercept - houses[i].price;
    slope -= learningRate * error * size;
    intercept -= learningRate * error;
    path[i] = { w: slope, b: intercept };
  }
  return path;
}
