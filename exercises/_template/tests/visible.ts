import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

// Students read these test cases and run them in their browser. One of them may look like this:
//
//   {
//     name: "moves against the gradient",
//     run({ student, check }) {
//       check.close(student.step([5], [2], 0.25), [4.5], "Which way is down?");
//     },
//   },
export default [] satisfies TestCase<typeof Solution>[];
