interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** The first house moves the line, and the others go on from there. */
export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  const [house, ...others] = houses;
  if (house === undefined) return [];
  const next = update(model, house, learningRate);
  return [next].concat(stochasticEpoch(next, others, learningRate));
}

function update({ w, b }: Line, { size, price }: House, rate: number): Line {
  const e = w * size + b - price;
  return { w: w - rate * (e * size), b: b - rate * e };
}
