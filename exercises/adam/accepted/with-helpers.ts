interface State {
  params: number[];
  m: number[];
  v: number[];
  t: number;
}

interface Options {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

const blend = (keep: number, old: number[], now: number[]) =>
  old.map((x, i) => keep * x + (1 - keep) * now[i]);

/** Divides out what starting from zero has left missing after `t` updates. */
function unbias(mean: number[], keep: number, t: number): number[] {
  let missing = 1;
  for (let k = 0; k < t; k++) missing *= keep;
  return mean.map((x) => x / (1 - missing));
}

export function adamStep({ params, m, v, t }: State, grads: number[], options: Options): State {
  const first = blend(options.beta1, m, grads);
  const second = blend(
    options.beta2,
    v,
    grads.map((g) => g * g),
  );
  const up = unbias(first, options.beta1, t + 1);
  const down = unbias(second, options.beta2, t + 1).map((x) => x ** 0.5 + options.epsilon);
  const moved = params.map((theta, i) => theta - options.learningRate * (up[i] / down[i]));
  return { params: moved, m: first, v: second, t: t + 1 };
}
