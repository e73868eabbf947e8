import { isInformative } from "../diagnose/evidence.ts";
import type { TestResult } from "../report/report.ts";
import { show } from "../report/show.ts";
import { firstDifference } from "./compare.ts";

/** So many answers that are all the same make a constant. */
const CONSTANT_ANSWERS = 3;

const UNEARNED =
  "passes, but counts only once your code computes something: so far it returns nothing, 0, NaN, what it was given, or always the same";

/** Watches the answers of a submission until it is seen to compute something. */
export interface Credit {
  /** One call in the test case that is being run. */
  answered(value: unknown, args: unknown[]): void;
  /** The test case that was being run is over. */
  ended(isAccepted: boolean): void;
  /** The results, without points where nothing was computed. */
  earned(results: TestResult[]): TestResult[];
}

/**
 * A test case can be passed by code that computes nothing: one that asks whether an argument is left as it was, or what
 * becomes of no items. Such test cases earn their points only where another one is passed by a value that the code has computed.
 */
export function watchCredit(): Credit {
  let isComputed = false;
  let wasInformative = false;
  let answers = 0;
  let first: { value: unknown; args: unknown[] } | undefined;
  let varies = false;
  const asked = new Set<string>();

  return {
    answered(value, args) {
      if (!isComputed && !wasInformative)
        wasInformative = isInformative({ args, answer: { value, changed: {} } });
      if (varies) return;
      answers++;
      if (!first) {
        first = { value, args };
        return;
      }
      varies = firstDifference(value, first.value) !== undefined;
      if (varies || asked.size >= CONSTANT_ANSWERS) return;
      for (const list of [first.args, args]) asked.add(list.map((arg) => show(arg)).join(", "));
    },
    ended(isAccepted) {
      isComputed ||= isAccepted && wasInformative;
      wasInformative = false;
    },
    earned(results) {
      const isConstant = !varies && answers >= CONSTANT_ANSWERS && asked.size >= CONSTANT_ANSWERS;
      if (results.every(({ points, maxPoints }) => points === maxPoints)) return results;
      if (isComputed && !isConstant) return results;
      return results.map((result) =>
        result.points > 0 ? { ...result, points: 0, message: UNEARNED } : result,
      );
    },
  };
}
