type Line = { w: number; b: number };
type House = { size: number; price: number };
type Shuffle = (houses: House[]) => House[];
type Plan = { model: Line; houses: House[]; learningRate: number; batchSize: number; epochs: number };
type Run = Plan & { shuffle: Shuffle };
type Trained = { model: Line; losses: number[] };

/** Each error in your loss is that of another line. Of which line should the loss be? */
export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run): Trained {
  const losses: number[] = [];
  let { w, b } = model;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle(houses);
    let sum = 0;
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      let [slope, level] = [0, 0];
      for (const { size, price } of batch) {
        const error = w * size + b - price;
        sum += error ** 2;
        slope += error * size;
        level += error;
      }
      w -= (learningRate * slope) / batch.length;
      b -= (learningRate * level) / batch.length;
    }
    losses.push(sum / (2 * houses.length));
  }
  return { model: { w, b }, losses };
}
