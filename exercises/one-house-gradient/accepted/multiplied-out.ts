interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** Every product by itself, without an error in between. */
export function gradient(model: Line, house: House): Line {
  const { w, b } = model;
  const { size: x, price: y } = house;
  const inSlope = w * x * x + b * x - x * y;
  const inIntercept = b - y + w * x;
  return { b: inIntercept, w: inSlope };
}
