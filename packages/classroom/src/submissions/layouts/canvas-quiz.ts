import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/** What Canvas gives out of a quiz: `{name}{user}_question_{question}_{attachment}_{file}`; the user's id follows the name at once. */
export const canvasQuiz = layoutOfPaths({
  site: "Canvas",
  title: "a download of a Canvas quiz",
  example: "lee_ann1042_question_555_99871_step.ts",
  pattern: /^(?<name>[^/]*?)(?<user>\d+)_question_\d+_(?<attachment>\d+)_(?<file>.+)$/s,
  handedIn: ({ name, user, attachment, file }) => ({
    name: file!,
    students: [studentOf(name!.replaceAll("_", " ").trim() || user!, { canvas: user! })],
    order: Number(attachment),
  }),
});
