interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** The houses are summed up before the line is looked at: the gradient needs no more of them than four sums. */
export function averageGradient(model: Line, houses: House[]): Line {
  const sums = { x: 0, y: 0, xx: 0, xy: 0 };
  for (let i = houses.length - 1; i >= 0; i--) {
    sums.x += houses[i].size;
    sums.y += houses[i].price;
    sums.xx += houses[i].size ** 2;
    sums.xy += houses[i].size * houses[i].price;
  }
  const m = houses.length;
  return {
    w: (model.w * sums.xx + model.b * sums.x - sums.xy) / m,
    b: (model.w * sums.x + model.b * m - sums.y) / m,
  };
}
