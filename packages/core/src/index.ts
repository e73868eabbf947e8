export { type Batch, epoch, type Sampling, shuffle, updatesPerEpoch } from "./batch-sampler.ts";
export {
  asExamples,
  catsAndDogs,
  type Examples,
  type GeneratedRegression,
  generatedRegression,
  type House,
  houses,
  noisyHouses,
  twoMoons,
} from "./datasets/index.ts";
export { type Descent, descend } from "./descend.ts";
export { type Fit, type FitOptions, fit } from "./fit.ts";
export { accumulate, accumulated, type GradientPart } from "./gradient-accumulation.ts";
export { finiteDifferences, gradientError } from "./gradient-check.ts";
export { gradientNoise, sampledGradientNoise, varianceOfMean } from "./gradient-noise.ts";
export type { Objective } from "./objective.ts";
export { doubleWell } from "./objectives/double-well.ts";
export { linearRegression } from "./objectives/linear-regression.ts";
export { logisticRegression, logLoss, sigmoid } from "./objectives/logistic-regression.ts";
export { quadratic, ravine } from "./objectives/quadratic.ts";
export { rosenbrock } from "./objectives/rosenbrock.ts";
export { type TwoLayerNetwork, twoLayerNetwork } from "./objectives/two-layer-network.ts";
export { copied, type Optimizer, type Step } from "./optimizer.ts";
export { type AdadeltaOptions, type AdadeltaState, adadelta } from "./optimizers/adadelta.ts";
export { type AdagradOptions, type AdagradState, adagrad } from "./optimizers/adagrad.ts";
export { type AdamOptions, type AdamState, adam } from "./optimizers/adam.ts";
export { type AdamaxOptions, type AdamaxState, adamax } from "./optimizers/adamax.ts";
export { type AdamWOptions, adamW } from "./optimizers/adamw.ts";
export { type MomentumOptions, type MomentumState, momentum } from "./optimizers/momentum.ts";
export { type NadamOptions, type NadamState, nadam } from "./optimizers/nadam.ts";
export { type NesterovOptions, nesterov } from "./optimizers/nesterov.ts";
export { type RadamOptions, type RadamState, radam } from "./optimizers/radam.ts";
export { type RmspropOptions, type RmspropState, rmsprop } from "./optimizers/rmsprop.ts";
export { type SgdOptions, type SgdState, sgd } from "./optimizers/sgd.ts";
export { below, normal, type Random, seeded } from "./random.ts";
export type { End, Rule, Run } from "./run.ts";
export { asSchedule, type Schedule, type Scheduled } from "./schedule.ts";
export { cosineAnnealing } from "./schedules/cosine-annealing.ts";
export { cosineRestarts } from "./schedules/cosine-restarts.ts";
export { cyclic } from "./schedules/cyclic.ts";
export { exponentialDecay } from "./schedules/exponential-decay.ts";
export { inverseSquareRoot } from "./schedules/inverse-square-root.ts";
export { inverseTimeDecay } from "./schedules/inverse-time-decay.ts";
export { multiStepDecay } from "./schedules/multi-step-decay.ts";
export { type OneCycleOptions, oneCycle } from "./schedules/one-cycle.ts";
export { type Plateau, type PlateauOptions, type PlateauState, plateau } from "./schedules/plateau.ts";
export { polynomialDecay } from "./schedules/polynomial-decay.ts";
export { stepDecay } from "./schedules/step-decay.ts";
export { warmUp } from "./schedules/warm-up.ts";
export { conditionNumber, eigenvalues, hessian, largestStableRate } from "./stability.ts";
export { type Standardized, standardize, standardizeInputs } from "./standardize.ts";
export { clip, dot, norm, type Vector, vec } from "./vector.ts";
