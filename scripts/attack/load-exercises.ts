import { formatProblem, InputError, loadExercise } from "@graded-descent/course";

/** The process in which `attack.ts` reads exercises: what that takes in memory (TypeScript, above all) goes with it. */
try {
  process.send!(await Promise.all(process.argv.slice(2).map((folder) => loadExercise(folder))));
  process.disconnect();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.problems.map(formatProblem).join("\n"));
  process.exit(1);
}
