interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

export function stochasticEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  return houses.reduce<Line[]>((path, house) => {
    const { w, b } = path.at(-1) ?? model;
    const push = learningRate * (house.price - w * house.size - b);
    return path.concat({ w: w + push * house.size, b: b + push });
  }, []);
}
