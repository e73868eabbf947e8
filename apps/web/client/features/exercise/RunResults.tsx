import type { Place } from "@graded-descent/grader";
import { Button } from "../../components/Button.tsx";
import { Failure } from "../../components/Failure.tsx";
import styles from "./exercise.module.css";
import { ReportDetails } from "./ReportDetails.tsx";
import type { Run } from "./useVisibleTests.ts";

interface Props {
  run: Run;
  onSubmit: () => void;
  onGoTo: (place: Place) => void;
}

/** The visible tests on the last run of the code, as they come in. */
export function RunResults({ run: { number, running, results, report, failure }, onSubmit, onGoTo }: Props) {
  return (
    <>
      {number === 0 && <p className={styles.empty}>Press Run to try your code on the visible tests.</p>}
      {running && !report && <p className={styles.running}>Run {number}: running…</p>}
      {failure && (
        <Failure
          message="Your code could not be run."
          note={`${failure} That is not your code’s fault; it is kept.`}
        />
      )}
      {report?.verdict === "accepted" && (
        <div className={styles.good}>
          <p>Visible tests pass. Submit to be graded on the hidden ones too.</p>
          <Button look="primary" onClick={onSubmit}>
            Submit
          </Button>
        </div>
      )}
      <ReportDetails key={number} report={report} tests={report?.tests ?? results} onGoTo={onGoTo} />
    </>
  );
}
