interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x) / numbers.length;

export function averageGradient({ w, b }: Line, houses: House[]): Line {
  const gradients = houses.map(({ size, price }) => {
    const e = w * size + b - price;
    return { w: size * e, b: e };
  });
  return { w: mean(gradients.map((g) => g.w)), b: mean(gradients.map((g) => g.b)) };
}
