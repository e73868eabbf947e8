import type { Verdict } from "@graded-descent/grader";
import { isStatic } from "../../../../delivery/site.ts";

/** The button that sends code off; where no server is, it only makes an attempt ready. */
export const SUBMIT = isStatic ? "Hand in" : "Submit";

/** Each verdict as a student reads it. */
export const verdictInWords: Record<Verdict, string> = {
  accepted: "Passed",
  "wrong-answer": "Wrong answer",
  "runtime-error": "Stopped with an error",
  "time-limit": "Ran too long",
  "memory-limit": "Used too much memory",
  "compile-error": "Could not be read",
  "judge-error": "Not graded: the fault is ours",
};

type Tests = readonly { verdict: Verdict }[];

/** How many passed, where there is little room. */
export const scoreOf = (tests: Tests) =>
  `${tests.filter(({ verdict }) => verdict === "accepted").length} of ${tests.length}`;

/** How many passed, for the eye and for the ear. */
export const countPassed = (tests: Tests) => `${scoreOf(tests)} tests passed`;

const CALL = /^[\w$]+\(/;

/** Messages begin with a small letter, since some continue a sentence. The name of a function stays as it is. */
export const capitalized = (text: string) =>
  CALL.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);

export const clock = (time: number | string) =>
  new Date(time).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });

export const day = (time: number | string) =>
  new Date(time).toLocaleDateString(undefined, { day: "numeric", month: "short" });
