import { Button } from "@graded-descent/figures/controls/Button.tsx";
import type { SourcePosition } from "@graded-descent/grader";
import { Failure } from "../../../components/Failure.tsx";
import { AcceptedNote } from "./AcceptedNote.tsx";
import { ReportDetails } from "./ReportDetails.tsx";
import styles from "./RunResults.module.css";
import type { VisibleRun } from "./useVisibleTests.ts";
import { SUBMIT } from "./words.ts";

interface Props {
  run: VisibleRun;
  onSubmit: () => void;
  onGoTo: (place: SourcePosition) => void;
}

/** The visible tests on the last run of the code, as they come in. */
export function RunResults({ run, onSubmit, onGoTo }: Props) {
  const { number, running, results, report, failure, stopped } = run;
  return (
    <>
      {number === 0 && <p className={styles.empty}>Press Run to try your code on the visible tests.</p>}
      {running && !report && <p className={styles.running}>Run {number}: running…</p>}
      {stopped && <p className={styles.running}>You stopped it. Is there a loop that never ends?</p>}
      {failure && (
        <Failure
          message="Your code could not be run."
          note={`${failure} That is not your code’s fault; it is kept.`}
        />
      )}
      {report?.verdict === "accepted" && (
        <AcceptedNote>
          <p>Visible tests pass. {SUBMIT} to be graded on the hidden ones too.</p>
          <Button look="primary" onClick={onSubmit}>
            {SUBMIT}
          </Button>
        </AcceptedNote>
      )}
      <ReportDetails key={number} report={report} tests={report?.tests ?? results} onGoTo={onGoTo} />
    </>
  );
}
