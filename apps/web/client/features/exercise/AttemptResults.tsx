import type { Place } from "@graded-descent/grader";
import type { PublicReport, Submission } from "../../../shared/api.ts";
import { Announcement } from "./Announcement.tsx";
import styles from "./exercise.module.css";
import { ReportDetails } from "./ReportDetails.tsx";
import { countPassed, verdictInWords } from "./words.ts";

interface Props {
  attempt: Submission;
  onGoTo: (place: Place) => void;
}

/** How the server graded one attempt, or how far it is with that. */
export function AttemptResults({ attempt: { id, attempt, status, report }, onGoTo }: Props) {
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">Attempt {attempt}</h2>
      <Announcement>{report ? `Attempt ${attempt}: ${outcome(report)}` : ""}</Announcement>
      {!report && (
        <p className={styles.running}>
          {status === "queued" ? "Received, waiting to be graded…" : "Being graded…"}
        </p>
      )}
      {report && <ReportDetails key={id} report={report} tests={report.tests} onGoTo={onGoTo} />}
    </section>
  );
}

function outcome({ verdict, points, maxPoints, tests }: PublicReport) {
  if (verdict === "accepted") return `accepted, ${points} of ${maxPoints} points`;
  if (verdict === "judge-error") return "not graded, the fault is ours. Your score is held, nothing is lost.";
  return `${verdictInWords[verdict].toLowerCase()}, ${countPassed(tests)}, ${points} of ${maxPoints} points`;
}
