import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

// Students read these test cases and run them in their browser.
export default [
  {
    name: "doubles a fraction",
    run({ student, check }) {
      check.close(student.NAME(1.5), 3, "How much is 1.5 and 1.5?");
    },
  },
] satisfies TestCase<typeof Solution>[];
