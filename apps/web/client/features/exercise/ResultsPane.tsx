import type { Place } from "@graded-descent/grader";
import type { ExerciseView, Submission } from "../../../shared/api.ts";
import { Failure } from "../../components/Failure.tsx";
import { PicturePanel } from "../plot/PicturePanel.tsx";
import { AttemptResults } from "./AttemptResults.tsx";
import styles from "./exercise.module.css";
import { RunResults } from "./RunResults.tsx";
import type { Run } from "./useVisibleTests.ts";

interface Props {
  exercise: ExerciseView;
  run: Run;
  /** Shown in place of the run when it is the newer of the two, or asked for. */
  attempt: Submission | undefined;
  /** Why the last submission did not reach the server. */
  sendError: string | undefined;
  onSubmit: () => void;
  onGoTo: (place: Place) => void;
}

/** How the code does: its tests, and below them the path it takes. */
export function ResultsPane({ exercise, run, attempt, sendError, onSubmit, onGoTo }: Props) {
  return (
    <div className={styles.results}>
      {sendError && (
        <Failure
          message={`Not submitted. ${sendError}`}
          note="Your code is kept in this browser."
          onRetry={onSubmit}
        />
      )}
      {attempt ? (
        <AttemptResults attempt={attempt} onGoTo={onGoTo} />
      ) : (
        <RunResults run={run} onSubmit={onSubmit} onGoTo={onGoTo} />
      )}
      {exercise.hasTrace && <PicturePanel slug={exercise.slug} run={run.number} drawn={run.picture} />}
    </div>
  );
}
