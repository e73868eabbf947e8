interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

const predict = ({ w, b }: Line, size: number) => w * size + b;
const scale = (k: number, { w, b }: Line): Line => ({ w: k * w, b: k * b });

/** The prediction's own slopes, size and 1, times the error. */
export const gradient = (model: Line, { size, price }: House): Line =>
  scale(predict(model, size) - price, { w: size, b: 1 });
