import { field } from "@graded-descent/figures/data/momentum.ts";

/** Every pair of β and α of the field, walked. */
export const cells = field();
