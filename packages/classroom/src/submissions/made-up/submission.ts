import type { Exercise } from "@graded-descent/course";

/** A student of a made-up class. */
export interface MadeUpStudent {
  number: number;
  name: string;
  username: string;
}

/** A submission of a made-up class. */
export interface MadeUpSubmission {
  exercise: Material;
  source: string | Buffer;
}

/** What submissions are made from. */
export type Material = Pick<Exercise, "slug" | "exports" | "solution" | "accepted" | "mistakes">;
