interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

/** One loop over the houses: sums are kept until a batch is full, or the houses are over. */
export function miniBatchEpoch(model: Line, houses: House[], learningRate: number, batchSize: number) {
  const path: Line[] = [];
  let { w, b } = model;
  let [inW, inB, count] = [0, 0, 0];
  houses.forEach(({ size, price }, i) => {
    const e = w * size - price + b;
    inW += e * size;
    inB += e;
    count += 1;
    if (count < batchSize && i < houses.length - 1) return;
    w -= (learningRate / count) * inW;
    b -= (learningRate / count) * inB;
    path.push({ w, b });
    [inW, inB, count] = [0, 0, 0];
  });
  return path;
}
