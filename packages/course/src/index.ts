export { type Course, findCourse, loadCourse } from "./course/course.ts";
export { openKeptExercises } from "./course/kept-exercises.ts";
export type { Lesson } from "./course/lesson.ts";
export type { StartSite } from "./course/start-site.ts";
export {
  type CourseUpdate as News,
  type CourseWatcher as Followed,
  formatUpdate as formatNews,
  watchCourse as followCourse,
} from "./course/watch.ts";
export { type Exercise, loadExercise, type Mistake } from "./exercise/load.ts";
export { type PublicExercise, publicView } from "./exercise/public-view.ts";
export { DueDate, jsonSchemas, SLUG } from "./exercise/schema.ts";
export { exportedFunctions, withoutComments } from "./exercise/source.ts";
export { ifThere, isFolder, isThere, makeFolder, ofFile } from "./files/folders.ts";
export { explainProblem, formatProblem, InputError as ExerciseError, type Problem } from "./files/problem.ts";
export { didYouMean, suggest, thereIsNo } from "./files/suggest.ts";
export { atomicWrite, writeFiles } from "./files/write-files.ts";
export { readYaml } from "./files/yaml.ts";
export { mutate, type Noticed } from "./proof/mutate.ts";
export { prove } from "./proof/prove.ts";
