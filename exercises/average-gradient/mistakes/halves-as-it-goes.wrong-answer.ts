type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Taking (old + new) / 2 at each house: how much does the first one still count at the end? */
export function averageGradient(model: Line, houses: House[]): Line {
  let { w, b } = { w: 0, b: 0 };
  houses.forEach(({ size, price }, i) => {
    const error = model.w * size + model.b - price;
    w = i === 0 ? error * size : (w + error * size) / 2;
    b = i === 0 ? error : (b + error) / 2;
  });
  return { w, b };
}
