import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link } from "react-router";
import { isStatic } from "../../../../delivery/site.ts";
import { type ExerciseView, MOST_KEPT, type SubmissionView } from "../../../../shared/api.ts";
import { getSubmission } from "../../../api.ts";
import { Failure } from "../../../components/Failure.tsx";
import type { Version } from "../../../store/versions.ts";
import { clock, day, verdictInWords } from "../results/words.ts";
import type { useDraft } from "../useDraft.ts";
import { EDITOR, entriesOf, SOLUTION } from "./entries.ts";
import styles from "./History.module.css";
import { Solution } from "./Solution.tsx";

const CompareDialog = lazy(() => import("./CompareDialog.tsx"));

interface Props {
  exercise: ExerciseView;
  draft: ReturnType<typeof useDraft>;
  attempts: SubmissionView[];
  /** Why the attempts could not be loaded. */
  failure: string | undefined;
  onRetry: () => void;
  /** The attempt whose results are shown. */
  shownId: string | undefined;
  onShow: (id: string) => void;
}

/** Everything handed in and everything put aside, newest first; any two can be compared, each brought back. */
export function History({ exercise, draft, attempts, failure, onRetry, shownId, onShow }: Props) {
  const [error, setError] = useState<string>();
  const [pair, setPair] = useState<[left: string, right: string]>();
  const [solution, setSolution] = useState<string>();
  const compare = (id: string) => setPair([id, EDITOR]);

  async function restore({ id, attempt }: SubmissionView) {
    setError(undefined);
    try {
      draft.replace((await getSubmission(id)).source, `Before attempt ${attempt} was brought back`);
    } catch (error) {
      setError((error as Error).message);
    }
  }

  const rows = [
    ...attempts.map((submission) => ({
      at: Date.parse(submission.createdAt),
      row: (
        <AttemptRow
          key={submission.id}
          submission={submission}
          shown={submission.id === shownId}
          onShow={() => onShow(submission.id)}
          onCompare={() => compare(submission.id)}
          onRestore={() => restore(submission)}
        />
      ),
    })),
    ...draft.versions.map((version) => ({
      at: version.at,
      row: (
        <VersionRow
          key={version.id}
          version={version}
          onCompare={() => compare(version.id)}
          onRestore={() => draft.replace(version.source, "Before an older version was brought back")}
        />
      ),
    })),
  ].sort((a, b) => b.at - a.at);

  return (
    <div className={styles.history}>
      {failure && <Failure message="Your attempts could not be loaded." note={failure} onRetry={onRetry} />}
      {error && <Failure message="The code of that attempt did not come." note={error} />}
      {rows.length === 0 && !failure ? (
        <p className={styles.note}>
          Nothing submitted yet. Attempts are listed here, and so is code that a reset or another device took
          the place of.
        </p>
      ) : (
        <ol className={styles.rows}>{rows.map(({ row }) => row)}</ol>
      )}
      {!isStatic && (
        <p className={styles.note}>
          The server keeps what you submit until {MOST_KEPT.days} days after you last added to it:{" "}
          <Link to="/work#what-is-kept">what is kept</Link>.
        </p>
      )}
      {exercise.reveal !== "never" && !isStatic && (
        <Solution
          slug={exercise.slug}
          reveal={exercise.reveal}
          passed={attempts.some(({ report }) => report?.verdict === "accepted")}
          shown={solution !== undefined}
          onShow={(source) => {
            setSolution(source);
            setPair([SOLUTION, EDITOR]);
          }}
        />
      )}
      <p className={styles.note}>
        <Link to="/work">Hand in your work as a file, or load work from another browser</Link>
      </p>
      {pair && (
        <Suspense>
          <CompareDialog
            entries={entriesOf({ exercise, attempts, solution, ...draft })}
            pair={pair}
            onClose={() => setPair(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface AttemptProps {
  submission: SubmissionView;
  shown: boolean;
  onShow: () => void;
  onCompare: () => void;
  onRestore: () => void;
}

function AttemptRow({ submission, shown, onShow, onCompare, onRestore }: AttemptProps) {
  const { attempt, createdAt, report, solutionSeen } = submission;
  return (
    <Row title={`Attempt ${attempt}`} at={createdAt} current={shown}>
      <p className={styles.outcome} data-verdict={report?.verdict}>
        <Icon name={report ? (report.verdict === "accepted" ? "passed" : "failed") : "in-progress"} />
        {report ? verdictInWords[report.verdict] : "Being graded"}
        {report && report.points !== null && `, ${report.points} of ${report.maxPoints} points`}
        {solutionSeen && ", after the solution was seen"}
      </p>
      <div>
        <Button look="quiet" onClick={onShow} aria-label={`Results of attempt ${attempt}`}>
          Results
        </Button>
        <Button look="quiet" onClick={onCompare} aria-label={`Compare attempt ${attempt} with the editor`}>
          Compare
        </Button>
        <Button look="quiet" onClick={onRestore} aria-label={`Put into the editor: attempt ${attempt}`}>
          Put into the editor
        </Button>
      </div>
    </Row>
  );
}

interface VersionProps {
  version: Version;
  onCompare: () => void;
  onRestore: () => void;
}

function VersionRow({ version: { label, at }, onCompare, onRestore }: VersionProps) {
  const name = `“${label}”, ${clock(at)}`;
  return (
    <Row title={label} at={at}>
      <div>
        <Button look="quiet" onClick={onCompare} aria-label={`Compare ${name} with the editor`}>
          Compare
        </Button>
        <Button look="quiet" onClick={onRestore} aria-label={`Put into the editor: ${name}`}>
          Put into the editor
        </Button>
      </div>
    </Row>
  );
}

interface RowProps {
  title: string;
  at: number | string;
  current?: boolean;
  children: ReactNode;
}

const Row = ({ title, at, current, children }: RowProps) => (
  <li aria-current={current}>
    <div>
      <h2>{title}</h2>
      <p>
        {day(at)}, {clock(at)}
      </p>
    </div>
    {children}
  </li>
);
