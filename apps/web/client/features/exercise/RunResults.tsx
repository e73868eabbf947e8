import type { Place } from "@graded-descent/grader";
import { Button } from "../../components/Button.tsx";
import { Failure } from "../../components/Failure.tsx";
import { Announcement } from "./Announcement.tsx";
import styles from "./exercise.module.css";
import { ReportDetails } from "./ReportDetails.tsx";
import type { Run } from "./useVisibleTests.ts";
import { countPassed } from "./words.ts";

interface Props {
  run: Run;
  onSubmit: () => void;
  onGoTo: (place: Place) => void;
}

/** The visible tests on the last run of the code, as they come in. */
export function RunResults({ run, onSubmit, onGoTo }: Props) {
  const { number, running, results, report, failure } = run;
  const allPass = report?.verdict === "accepted";
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">Results</h2>
      <Announcement>{running ? "" : summary(run)}</Announcement>
      {number === 0 && <p className={styles.empty}>Press Run to try your code on the visible tests.</p>}
      {running && <p className={styles.running}>Run {number}: running…</p>}
      {failure && (
        <Failure
          message="Your code could not be run."
          note={`${failure} That is not your code’s fault; it is kept.`}
        />
      )}
      {allPass && (
        <div className={styles.visiblePass}>
          <p>Visible tests pass. Submit to be graded on the hidden ones too.</p>
          <Button look="primary" onClick={onSubmit}>
            Submit
          </Button>
        </div>
      )}
      <ReportDetails key={number} report={report} tests={report?.tests ?? results} onGoTo={onGoTo} />
    </section>
  );
}

function summary({ number, report }: Run) {
  if (!report) return "";
  if (report.verdict === "compile-error") return `Run ${number}: your code could not be read`;
  return `Run ${number}: ${countPassed(report.tests)}`;
}
