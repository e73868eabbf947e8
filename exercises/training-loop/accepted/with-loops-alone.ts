interface Line {
  w: number;
  b: number;
}

interface House {
  size: number;
  price: number;
}

interface Run {
  model: Line;
  houses: House[];
  learningRate: number;
  batchSize: number;
  epochs: number;
  shuffle: (houses: House[]) => House[];
}

/** Everything in place, without a function or a list besides the losses. */
export function train(run: Run) {
  let { w, b } = run.model;
  const m = run.houses.length;
  const losses: number[] = [];
  for (let epoch = 1; epoch <= run.epochs; epoch++) {
    const order = run.shuffle(run.houses);
    for (let i = 0; i < m; ) {
      const end = Math.min(i + run.batchSize, m);
      const count = end - i;
      let inW = 0;
      let inB = 0;
      for (; i < end; i++) {
        const e = b - order[i].price + w * order[i].size;
        inW += (e * order[i].size) / count;
        inB += e / count;
      }
      w -= run.learningRate * inW;
      b -= run.learningRate * inB;
    }
    let J = 0;
    for (const { size, price } of run.houses) J += (w * size + b - price) ** 2 / (2 * m);
    losses.push(J);
  }
  return { losses, model: { w, b } };
}
