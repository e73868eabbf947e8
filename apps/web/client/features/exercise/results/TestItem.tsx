import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import type { Failure, Shown, SourcePosition, TestResult } from "@graded-descent/grader";
import { comparisonOf } from "../history/comparison.ts";
import styles from "./TestItem.module.css";
import { capitalized, verdictInWords } from "./words.ts";

interface Props {
  test: TestResult;
  open: boolean;
  onGoTo: (place: SourcePosition) => void;
}

const outcomes = { passed: "Passed", failed: "Failed", "not-run": "Not run" } as const;

/** One test: passed or failed, in words, and what can be said about it. */
export function TestItem({ test, open, onGoTo }: Props) {
  const { name, verdict, visibility, failure, message, digits, hint, at } = test;
  const outcome = verdict === "accepted" ? "passed" : failure?.kind === "not-run" ? "not-run" : "failed";
  const line = (
    <>
      <Icon name={outcome} />
      <span className={styles.word}>{outcomes[outcome]}</span>
      <span>
        {name}
        {visibility === "hidden" && <small className={styles.hidden}>hidden</small>}
      </span>
    </>
  );
  if (outcome !== "failed" || !(message ?? hint)) {
    return (
      <li className={styles.test} data-outcome={outcome}>
        <div className={styles.line}>{line}</div>
        {outcome === "passed" && message && <p className={styles.meta}>{capitalized(message)}.</p>}
      </li>
    );
  }
  return (
    <li className={styles.test} data-outcome={outcome}>
      <details open={open}>
        <summary className={styles.line}>{line}</summary>
        <div className={styles.detail}>
          {verdict !== "wrong-answer" && <p className={styles.meta}>{verdictInWords[verdict]}</p>}
          {message && <Message failure={failure}>{message}</Message>}
          {digits && (
            <details className={styles.digits}>
              <summary>All digits</summary>
              <Message failure={failure} form="digits">
                {digits}
              </Message>
            </details>
          )}
          {hint && <p className={styles.hint}>{hint}</p>}
          {at && <Button onClick={() => onGoTo(at)}>Go to line {at.line}</Button>}
        </div>
      </details>
    </li>
  );
}

interface MessageProps {
  children: string;
  failure: Failure | undefined;
  form?: keyof Shown;
}

/** A comparison side by side; any other message as it is. */
function Message({ children: message, failure, form }: MessageProps) {
  const comparison = failure && comparisonOf(failure, form);
  if (!comparison) return <p className={styles.message}>{capitalized(message)}</p>;
  return (
    <dl className={styles.comparison}>
      {comparison.map(([label, value]) => (
        <div key={label} className={styles.part}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
