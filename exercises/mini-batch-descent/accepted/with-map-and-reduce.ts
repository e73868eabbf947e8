interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

export function miniBatchEpoch(model: Line, houses: House[], learningRate: number, batchSize: number) {
  const starts = houses.map((_, i) => i).filter((i) => i % batchSize === 0);
  const path = [model];
  starts.forEach((start) => {
    const { w, b } = path[path.length - 1];
    const batch = houses.slice(start, start + batchSize);
    const errors = batch.map(({ size, price }) => w * size + b - price);
    const inSlope = mean(batch.map(({ size }, i) => size * errors[i]));
    path.push({ w: w - learningRate * inSlope, b: b - learningRate * mean(errors) });
  });
  return path.slice(1);
}
