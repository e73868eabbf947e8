import type { Place } from "@graded-descent/grader";
import type { ExerciseView, Submission } from "../../../shared/api.ts";
import { Failure } from "../../components/Failure.tsx";
import { StopLink } from "../../components/StopLink.tsx";
import { PicturePanel } from "../plot/PicturePanel.tsx";
import type { Diagnostic } from "./editor.ts";
import styles from "./exercise.module.css";
import { ReportDetails } from "./ReportDetails.tsx";
import { RunResults } from "./RunResults.tsx";
import { summaryOfAttempt, summaryOfRun } from "./summary.ts";
import type { Run } from "./useVisibleTests.ts";

interface Props {
  exercise: ExerciseView;
  run: Run;
  /** Shown in place of the run when it is the newer of the two, or asked for. */
  attempt: Submission | undefined;
  /** What TypeScript says of the code as it stands. */
  diagnostics: Diagnostic[] | undefined;
  /** Why the last submission did not reach the server. */
  sendError: string | undefined;
  onSubmit: () => void;
  onGoTo: (place: Place) => void;
}

interface AttemptProps extends Pick<Props, "exercise" | "diagnostics" | "onGoTo"> {
  attempt: Submission;
}

/** How the code does: its tests, and below them the path it takes. */
export function ResultsPane({ exercise, run, attempt, diagnostics, sendError, onSubmit, onGoTo }: Props) {
  return (
    <div className={styles.results}>
      {sendError && (
        <Failure
          message={`Not submitted. ${sendError}`}
          note="Your code is kept in this browser."
          onRetry={onSubmit}
        />
      )}
      <section aria-labelledby="results-title">
        <h2 id="results-title">Results</h2>
        <p role="status" className={styles.summary}>
          {attempt ? summaryOfAttempt(attempt) : summaryOfRun(run)}
        </p>
        {attempt ? (
          <AttemptResults exercise={exercise} attempt={attempt} diagnostics={diagnostics} onGoTo={onGoTo} />
        ) : (
          <RunResults run={run} diagnostics={diagnostics} onSubmit={onSubmit} onGoTo={onGoTo} />
        )}
      </section>
      {exercise.hasTrace && <PicturePanel slug={exercise.slug} run={run.number} drawn={run.picture} />}
    </div>
  );
}

function AttemptResults({ exercise: { next }, attempt, diagnostics, onGoTo }: AttemptProps) {
  const { id, status, report } = attempt;
  if (!report) {
    return (
      <p className={styles.running}>
        {status === "queued" ? "Received, waiting to be graded…" : "Being graded…"}
      </p>
    );
  }
  return (
    <>
      {report.verdict === "accepted" && (
        <div className={styles.good}>
          <p>All tests pass, the hidden ones too.</p>
          {next && <StopLink to={next}>Next: {next.title}</StopLink>}
        </div>
      )}
      <ReportDetails
        key={id}
        report={report}
        tests={report.tests}
        diagnostics={diagnostics}
        onGoTo={onGoTo}
      />
    </>
  );
}
