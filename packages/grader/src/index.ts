export { verdicts, type Verdict } from "./verdict.ts";
export { Report, TestResult, Diagnosis, type Place } from "./report.ts";
export type { Limits, Terms } from "./terms.ts";
export type { Check } from "./check.ts";
export type { TestCase, Tools, Trace, ContourTrace, CurvesTrace, Paths, Lines } from "./test-case.ts";
