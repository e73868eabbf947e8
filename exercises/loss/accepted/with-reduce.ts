interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

const half = (x: number) => x / 2;

export function loss({ w, b }: Line, houses: House[]): number {
  const errors = houses.map((house) => b + w * house.size - house.price);
  const squares = errors.map((error) => error * error);
  return half(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
