export type { Check, CloseOptions } from "./check.ts";
export { compile, MAX_SOURCE_BYTES, type Program } from "./compile.ts";
export type { Drawing, Picture } from "./draw.ts";
export { PublicReport } from "./public-report.ts";
export { Recording } from "./recording.ts";
export { Diagnosis, type Place, Report, TestResult } from "./report.ts";
export type { Limits, Terms } from "./terms.ts";
export type { Axis, ContourTrace, CurvesTrace, Lines, Paths, TestCase, Tools, Trace } from "./test-case.ts";
export { type Verdict, verdicts } from "./verdict.ts";
