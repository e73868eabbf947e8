export { type Adjustment, readAdjustments } from "./gradebook/adjustments.ts";
export { adopt } from "./gradebook/adopt.ts";
export {
  type Change,
  type ChangedTest,
  compareResults,
  type ResultsComparison as Comparison,
  type SubmissionName as Named,
} from "./gradebook/compare.ts";
export { feedbackZip } from "./gradebook/feedback.ts";
export type { Filled } from "./gradebook/formats/filled.ts";
export { countNew, gradeAll } from "./gradebook/grade-all.ts";
export { gradebook } from "./gradebook/gradebook.ts";
export { grouped } from "./gradebook/grouped.ts";
export { type Group, unexplained } from "./gradebook/groups.ts";
export { type KeptReports, openKeptReports } from "./gradebook/kept-reports.ts";
export {
  type Export,
  type Format,
  formats,
  type OutputFiles as Files,
  readExport,
  renderGradebook as write,
} from "./gradebook/outputs.ts";
export { type GradingPolicy, lenient, readPolicy, twoDecimals, withDueDates } from "./gradebook/policy.ts";
export { readResults, readSources } from "./gradebook/read-results.ts";
export { openResults } from "./gradebook/results.ts";
export { writeSimilar } from "./similar/report.ts";
export { type ComparedText as Text, howMany, inWords, type Similarity, similar } from "./similar/similar.ts";
export { type AttemptChoice, attemptChoices } from "./submissions/attempts.ts";
export { type Fix, readFixes, rememberedFixes, rememberFixes } from "./submissions/fixes.ts";
export type { Layout } from "./submissions/layouts/layout.ts";
export { pattern } from "./submissions/layouts/pattern.ts";
export { type ClassSubmissions as Class, readClass } from "./submissions/read-class.ts";
export { readSource } from "./submissions/read-source.ts";
export { type LayoutName, layoutNames, layouts } from "./submissions/recognise.ts";
export { watchClass } from "./submissions/watch.ts";
