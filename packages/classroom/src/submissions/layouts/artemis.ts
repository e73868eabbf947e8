import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/** What Artemis exports: `{course}-{exercise}-{participation}-{login}-student-submission.git/`, a repository each. */
export const artemis = layoutOfPaths({
  site: "Artemis",
  title: "an Artemis export",
  example: "GDCOURSE-HW1-123-annlee-student-submission.git/src/step.ts",
  pattern:
    /^(?:[^/]+\/)?[^/]+?-(?<participation>\d+)-(?<login>[^/]+?)-student-submission(?:\.git|\.zip)?\/(?<file>.+)$/s,
  handedIn: ({ login, file }) => ({ name: file!, students: [studentOf(login!, { login: login! })] }),
});
