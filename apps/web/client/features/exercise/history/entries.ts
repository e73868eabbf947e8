import type { ExerciseView, SubmissionView } from "../../../../shared/api.ts";
import { getSubmission } from "../../../api.ts";
import type { Version } from "../../../store/versions.ts";
import { clock, day } from "../results/words.ts";

/** Code that can be compared with other code. */
export interface ComparableCode {
  id: string;
  label: string;
  load(): Promise<string>;
}

export const EDITOR = "editor";
export const SOLUTION = "solution";

interface Given {
  exercise: ExerciseView;
  source: string;
  versions: Version[];
  attempts: SubmissionView[];
  /** Where it has been shown. */
  solution: string | undefined;
}

/** Everything of one exercise that can be compared, what is in the editor first. */
export function entriesOf({ exercise, source, versions, attempts, solution }: Given): ComparableCode[] {
  const at = (time: number | string) => `${day(time)}, ${clock(time)}`;
  return [
    { id: EDITOR, label: "In the editor now", load: async () => source },
    ...(solution === undefined ? [] : [{ id: SOLUTION, label: "The solution", load: async () => solution }]),
    ...attempts.map(({ id, attempt, createdAt }) => ({
      id,
      label: `Attempt ${attempt} (${at(createdAt)})`,
      load: async () => (await getSubmission(id)).source,
    })),
    ...versions.map((version) => ({
      id: version.id,
      label: `${version.label} (${at(version.at)})`,
      load: async () => version.source,
    })),
    { id: "starter", label: "The starter", load: async () => exercise.starter },
  ];
}
