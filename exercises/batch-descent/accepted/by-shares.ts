interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** Each house moves a copy by its share at once, but is asked about the line that was given. */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  const share = learningRate / houses.length;
  const next = { ...model };
  for (const house of houses) {
    const missing = house.price - model.b - model.w * house.size;
    next.w += share * missing * house.size;
    next.b += share * missing;
  }
  return next;
}
