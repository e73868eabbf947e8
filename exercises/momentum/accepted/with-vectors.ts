type Vector = number[];

/** a x + y */
const axpy = (a: number, x: Vector, y: Vector): Vector => y.map((yi, i) => a * x[i] + yi);
const times = (a: number, x: Vector): Vector => x.map((xi) => xi * a);

export const momentumStep = (
  { params, velocity }: { params: Vector; velocity: Vector },
  grads: Vector,
  { learningRate, beta }: { learningRate: number; beta: number },
) => {
  const v = axpy(beta, velocity, times(learningRate, grads));
  return { params: axpy(-1, v, params), velocity: v };
};
