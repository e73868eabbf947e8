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

const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const errorOf =
  ({ w, b }: Line) =>
  ({ size, price }: House) =>
    w * size + b - price;

function update(line: Line, batch: House[], learningRate: number): Line {
  const errors = batch.map(errorOf(line));
  return {
    w: line.w - learningRate * mean(errors.map((e, i) => e * batch[i].size)),
    b: line.b - learningRate * mean(errors),
  };
}

export function train({ model, houses, learningRate, batchSize, epochs, shuffle }: Run) {
  const cut = (list: House[]): House[][] =>
    list.length === 0 ? [] : [list.slice(0, batchSize), ...cut(list.slice(batchSize))];
  const begin: { model: Line; losses: number[] } = { model, losses: [] };
  return new Array(epochs).fill(houses).reduce<typeof begin>((done) => {
    const line = cut(shuffle(houses)).reduce((now, batch) => update(now, batch, learningRate), done.model);
    const squares = houses.map(errorOf(line)).map((e) => (e * e) / 2);
    return { model: line, losses: [...done.losses, mean(squares)] };
  }, begin);
}
