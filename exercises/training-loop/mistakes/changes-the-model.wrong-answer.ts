type Line = { w: number; b: number };
type House = { size: number; price: number };
type Shuffle = (houses: House[]) => House[];
type Plan = { model: Line; houses: House[]; learningRate: number; batchSize: number; epochs: number };
type Run = Plan & { shuffle: Shuffle };
type Trained = { model: Line; losses: number[] };

/** The run is right. Is the line that was passed in still what it was? */
export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run): Trained {
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle(houses);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      let [slope, level] = [0, 0];
      for (const { size, price } of batch) {
        const error = model.w * size + model.b - price;
        slope += error * size;
        level += error;
      }
      model.w -= (learningRate * slope) / batch.length;
      model.b -= (learningRate * level) / batch.length;
    }
    let sum = 0;
    for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
    losses.push(sum / (2 * houses.length));
  }
  return { model, losses };
}
