import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

// These stay on the server; of each, students see its name, its verdict and its hint. Besides numbers they
// hold properties: sizes 1 and m, an unequal last batch, arguments left as they were (`check.pure`), several
// seeds (`random`). Expected values come from `@graded-descent/core`, from a worked example or from theory.
export default [] satisfies TestCase<typeof Solution>[];
