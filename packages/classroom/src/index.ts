export { type Assignment, assignmentSchema, readAssignment } from "./assignment/assignment.ts";
export { rememberedAssignment } from "./assignment/remembered.ts";
export { type GradeClassOptions, type GradedClass, gradeClass, readingOptions } from "./grade-class.ts";
export { readAdjustments } from "./gradebook/adjustments.ts";
export { adopt } from "./gradebook/adopt.ts";
export {
  type Change,
  type ChangedTest,
  compareResults,
  type ResultsComparison as Comparison,
  type SubmissionName as Named,
} from "./gradebook/compare.ts";
export type { Filled } from "./gradebook/formats/filled.ts";
export { grouped } from "./gradebook/grouped.ts";
export { type Group, unexplained } from "./gradebook/groups.ts";
export {
  type Format,
  formats,
  type OutputFiles as Files,
  readExport,
} from "./gradebook/outputs.ts";
export { defaultPolicy, readPolicy, twoDecimals } from "./gradebook/policy.ts";
export { readResults, readSources } from "./gradebook/read-results.ts";
export { readRoster } from "./people/roster.ts";
export { findSimilar } from "./similar/find-similar.ts";
export { writeSimilar } from "./similar/report.ts";
export { howMany, inWords, type Similarity } from "./similar/similar.ts";
export { attemptChoices } from "./submissions/attempts.ts";
export { readFixes } from "./submissions/fixes.ts";
export type { Layout } from "./submissions/layouts/layout.ts";
export { pattern } from "./submissions/layouts/pattern.ts";
export { type ClassSubmissions, readClass } from "./submissions/read-class.ts";
export { readSource } from "./submissions/read-source.ts";
export { type LayoutName, layoutNames, layouts } from "./submissions/recognise.ts";
export { watchClass } from "./submissions/watch.ts";
export { nameEncodings } from "./submissions/zip-names.ts";
export { type GradebookRequest, type WrittenGradebook, writeGradebook } from "./write-gradebook.ts";
