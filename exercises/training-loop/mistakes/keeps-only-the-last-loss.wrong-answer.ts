type Line = { w: number; b: number };
type House = { size: number; price: number };
type Shuffle = (houses: House[]) => House[];
type Plan = { model: Line; houses: House[]; learningRate: number; batchSize: number; epochs: number };
type Run = Plan & { shuffle: Shuffle };
type Trained = { model: Line; losses: number[] };

/** You return how the run ended. What was the loss after the epochs before? */
export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run): Trained {
  const losses: number[] = [];
  let { w, b } = model;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle(houses);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      let [slope, level] = [0, 0];
      for (const { size, price } of batch) {
        const error = w * size + b - price;
        slope += error * size;
        level += error;
      }
      w -= (learningRate * slope) / batch.length;
      b -= (learningRate * level) / batch.length;
    }
    let sum = 0;
    for (const { size, price } of houses) sum += (w * size + b - price) ** 2;
    losses.push(sum / (2 * houses.length));
  }
  return { model: { w, b }, losses: losses.slice(-1) };
}
