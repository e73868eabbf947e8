interface State {
  params: number[];
  meanSquare: number[];
}

interface Options {
  learningRate: number;
  decay: number;
  epsilon: number;
}

/** The options make the two rules, and the rules make the step. */
const rules = ({ learningRate, decay, epsilon }: Options) => ({
  fade: (past: number, now: number) => now * now * (1 - decay) + past * decay,
  move: (from: number, g: number, v: number) => from - (g * learningRate) / (epsilon + v ** 0.5),
});

export function rmspropStep({ params, meanSquare }: State, grads: number[], options: Options): State {
  const { fade, move } = rules(options);
  const faded = meanSquare.map((v, i) => fade(v, grads[i]));
  return { meanSquare: faded, params: params.map((theta, i) => move(theta, grads[i], faded[i])) };
}
