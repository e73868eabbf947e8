import { useState } from "react";
import type { Submission } from "../../../shared/api.ts";
import { getSubmission } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { Failure } from "../../components/Failure.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./exercise.module.css";
import { clock, day, verdictInWords } from "./words.ts";

interface Props {
  attempts: Submission[];
  shownId: string | undefined;
  onShow: (id: string) => void;
  onTake: (source: string) => void;
}

/** Everything handed in so far, newest first. */
export function Attempts({ attempts, shownId, onShow, onTake }: Props) {
  const [error, setError] = useState<string>();

  async function take(id: string) {
    setError(undefined);
    try {
      onTake((await getSubmission(id)).source);
    } catch (error) {
      setError((error as Error).message);
    }
  }

  if (attempts.length === 0) {
    return (
      <p className={styles.empty}>Nothing submitted yet. A submission is graded on the hidden tests too.</p>
    );
  }
  return (
    <div className={styles.list}>
      {error && <Failure message="The code of that attempt did not come." note={error} />}
      <ol className={styles.attempts}>
        {attempts.map(({ id, attempt, createdAt, report }) => (
          <li key={id} aria-current={id === shownId}>
            <div>
              <h3>Attempt {attempt}</h3>
              <p>
                {day(createdAt)}, {clock(createdAt)}
              </p>
            </div>
            <p className={styles.outcome} data-verdict={report?.verdict}>
              <Icon name={report ? (report.verdict === "accepted" ? "passed" : "failed") : "in-progress"} />
              {report ? verdictInWords[report.verdict] : "Being graded"}
              {report && report.points !== null && `, ${report.points} of ${report.maxPoints} points`}
            </p>
            <div>
              <Button
                look="quiet"
                onClick={() => onShow(id)}
                aria-label={`Show the results of attempt ${attempt}`}
              >
                Results
              </Button>
              <Button
                look="quiet"
                onClick={() => take(id)}
                aria-label={`Put the code of attempt ${attempt} in the editor`}
              >
                Code to the editor
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
