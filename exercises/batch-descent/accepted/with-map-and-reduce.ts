interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

const total = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0);

export function batchEpoch({ w, b }: Line, houses: House[], learningRate: number): Line {
  const errors = houses.map(({ size, price }) => b + w * size - price);
  const rate = learningRate / houses.length;
  return {
    b: b - rate * total(errors),
    w: w - rate * total(errors.map((error, i) => error * houses[i].size)),
  };
}
