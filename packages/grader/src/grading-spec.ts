/** How much student code may use. */
export interface Limits {
  /** Per test case: about one for a call, one or two for a turn of a loop. */
  fuel: number;
  memoryMb: number;
}

/** On what terms a submission is graded: all that grading must know of an exercise besides its test cases. */
export interface GradingSpec {
  exercise: string;
  maxPoints: number;
  limits: Limits;
  /** Of the bundles to be run, the limits and the engine. */
  testsHash: string;
}
