/**
 * One recorded run of other software; `id`, and what its kind needs. Names do not tell the kind, for a schedule may
 * be recorded with the optimizer it was made for, and an optimizer with its schedule: a run has `params`, a schedule
 * alone has only the rates `lr`.
 */
export interface Case {
  id: string;
  optimizer?: string;
  schedule?: unknown;
  params?: number[][];
  // biome-ignore lint/suspicious/noExplicitAny: every package names its own hyperparameters
  hyperparameters: Record<string, any>;
  [field: string]: unknown;
}

/** The larger of two differences; NaN is larger than any. */
export const worse = (a: number, b: number): number => (Number.isNaN(a) || a >= b ? a : b);

/** |ours − reference| / max(1, |reference|), and 0 where both are the same NaN or infinity. */
export const difference = (ours: number, reference: number): number =>
  Object.is(ours, reference) ? 0 : Math.abs(ours - reference) / Math.max(1, Math.abs(reference));
