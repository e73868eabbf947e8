import list from "../../../../../lessons/errata.yaml";

/** A line that the lecture prints, what is exact, and why. */
export interface Erratum {
  id: string;
  line: string;
  printed: string;
  /** `right-at-start`: right for the first line, not where it stands. */
  verdict: "right" | "wrong" | "right-at-start";
  exact: string;
  why: string;
}

/** Every line of the lecture's house-price example, in its order. */
export const errata = list as Erratum[];
