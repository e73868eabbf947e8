import * as z from "zod/mini";
import { Diagnosis, Report, type TestResult } from "./report.ts";

/** What a student may see of a report. */
export const PublicReport = z.extend(z.omit(Report, { fuel: true, answersHash: true }), {
  diagnosis: z.optional(z.omit(Diagnosis, { mistake: true, mistakes: true })),
});

export type PublicReport = z.infer<typeof PublicReport>;

/**
 * Drops what could carry the hidden tests out: a student can throw the arguments as an error, print
 * them, burn fuel by them, or answer with them. Of what the engine threw the kind and the line are told. A mistake's name goes too, since it says the answer that its hint only asks for.
 */
export function publicReport({
  fuel: _,
  answersHash: __,
  tests,
  diagnosis,
  ...report
}: Report): PublicReport {
  return {
    ...report,
    tests: tests.map((test) => (test.visibility === "visible" ? test : publicResult(test))),
    ...(diagnosis && { diagnosis: { hint: diagnosis.hint, explains: diagnosis.explains, of: diagnosis.of } }),
  };
}

/** Errors that the engine throws. Only these names are told: another could be made of the arguments. */
const ENGINE_ERRORS = [
  "TypeError",
  "ReferenceError",
  "RangeError",
  "SyntaxError",
  "URIError",
  "InternalError",
];

function publicResult({ failure, at, ...result }: TestResult): TestResult {
  const { name, visibility, verdict, points, maxPoints, hint } = result;
  const thrown = failure?.kind === "threw" ? failure.error?.name : undefined;
  const where = at ? ` at line ${at.line}` : "";
  return {
    name,
    visibility,
    verdict,
    points,
    maxPoints,
    ...(thrown !== undefined && ENGINE_ERRORS.includes(thrown) && { message: `${thrown}${where}` }),
    ...(hint !== undefined && { hint }),
  };
}
