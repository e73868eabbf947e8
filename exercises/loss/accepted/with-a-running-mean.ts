interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** The mean is always up to date: each house moves it by its share of the difference. */
export function loss(model: Line, houses: House[]): number {
  let mean = 0;
  let seen = 0;
  while (seen < houses.length) {
    const { size, price } = houses[seen];
    const tooLow = price - (model.w * size + model.b);
    seen += 1;
    mean += (0.5 * tooLow ** 2 - mean) / seen;
  }
  return mean;
}
