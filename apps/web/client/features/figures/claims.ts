import list from "../../../../../lessons/claims.yaml";

/** A rule or claim of the trade, and how far it can be trusted. */
export interface Claim {
  id: string;
  /** As it is usually said. */
  text: string;
  status: "holds" | "holds-when" | "contradicted" | "illustrative";
  /** When it holds, or what is so instead. */
  note: string;
  /** Where that is written. */
  source?: string;
  /** Where that can be read. */
  url?: string;
  /** A figure of the course that shows it, as lesson#figure. */
  figure?: string;
}

/** Every claim the lessons quote. */
export const claims = list as Claim[];
