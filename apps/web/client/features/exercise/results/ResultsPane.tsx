import type { SourcePosition } from "@graded-descent/grader";
import type { ExerciseView, SubmissionView } from "../../../../shared/api.ts";
import { StopLink } from "../../../components/StopLink.tsx";
import type { Sending } from "../../../store/outbox.ts";
import { PicturePanel } from "../picture/PicturePanel.tsx";
import { AcceptedNote } from "./AcceptedNote.tsx";
import { ReportDetails } from "./ReportDetails.tsx";
import styles from "./ResultsPane.module.css";
import { RunResults } from "./RunResults.tsx";
import { summaryOfAttempt, summaryOfRun, waitingInWords } from "./summary.ts";
import { Unsent } from "./Unsent.tsx";
import type { VisibleRun } from "./useVisibleTests.ts";

interface Props {
  exercise: ExerciseView;
  run: VisibleRun;
  /** Shown in place of the run when it is the newer of the two, or asked for. */
  attempt: SubmissionView | undefined;
  /** How the last press of Submit stands. */
  sending: Sending | undefined;
  /** Whether the server does not answer while it should be grading. */
  unreachable: boolean;
  onSubmit: () => void;
  onGoTo: (place: SourcePosition) => void;
}

interface AttemptProps extends Pick<Props, "exercise" | "unreachable" | "onGoTo"> {
  attempt: SubmissionView;
}

/** How the code does: its tests, and below them the path it takes. */
export function ResultsPane(props: Props) {
  const { exercise, run, attempt, sending, onSubmit, onGoTo } = props;
  return (
    <div className={styles.results}>
      <Unsent sending={sending} onSubmit={onSubmit} />
      <section aria-labelledby="results-title">
        <h2 id="results-title" tabIndex={-1}>
          Results
        </h2>
        <p role="status" className={styles.summary}>
          {attempt ? summaryOfAttempt(attempt) : summaryOfRun(run)}
        </p>
        {attempt ? (
          <AttemptResults {...props} attempt={attempt} />
        ) : (
          <RunResults run={run} onSubmit={onSubmit} onGoTo={onGoTo} />
        )}
      </section>
      {exercise.hasTrace && <PicturePanel slug={exercise.slug} run={run.number} drawn={run.picture} />}
    </div>
  );
}

function AttemptResults({ exercise: { next }, attempt, unreachable, onGoTo }: AttemptProps) {
  const { id, report } = attempt;
  if (!report) return <p className={styles.running}>{waitingInWords(attempt, unreachable)}</p>;
  return (
    <>
      {report.verdict === "accepted" && (
        <AcceptedNote>
          <p>All tests pass, the hidden ones too.</p>
          {next && <StopLink to={next}>Next: {next.title}</StopLink>}
        </AcceptedNote>
      )}
      <ReportDetails key={id} report={report} tests={report.tests} onGoTo={onGoTo} />
    </>
  );
}
