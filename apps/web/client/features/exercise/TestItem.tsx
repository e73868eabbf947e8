import type { Place, TestResult } from "@graded-descent/grader";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./exercise.module.css";
import { messageParts } from "./message-parts.ts";
import { capitalized, verdictInWords } from "./words.ts";

interface Props {
  test: TestResult;
  open: boolean;
  onGoTo: (place: Place) => void;
}

/** One test: passed or failed, in words, and what can be said about it. */
export function TestItem({ test, open, onGoTo }: Props) {
  const { name, verdict, visibility, message, hint, at } = test;
  const passed = verdict === "accepted";
  const line = (
    <>
      <Icon name={passed ? "passed" : "failed"} />
      <span className={styles.word}>{passed ? "Passed" : "Failed"}</span>
      <span>
        {name}
        {visibility === "hidden" && <small className={styles.hidden}>hidden</small>}
      </span>
    </>
  );
  const more = message ?? hint;
  if (passed || !more) {
    return (
      <li className={styles.test} data-passed={passed}>
        <div className={styles.line}>{line}</div>
      </li>
    );
  }
  return (
    <li className={styles.test} data-passed={passed}>
      <details open={open}>
        <summary className={styles.line}>{line}</summary>
        <div className={styles.detail}>
          {verdict !== "wrong-answer" && <p className={styles.meta}>{verdictInWords[verdict]}</p>}
          {message && <Message>{message}</Message>}
          {hint && <p className={styles.hint}>{hint}</p>}
          {at && <Button onClick={() => onGoTo(at)}>Go to line {at.line}</Button>}
        </div>
      </details>
    </li>
  );
}

function Message({ children: message }: { children: string }) {
  const parts = messageParts(message);
  if (!parts) return <p className={styles.message}>{capitalized(message)}</p>;
  return (
    <dl className={styles.comparison}>
      {parts.map(([label, value]) => (
        <div key={label} className={styles.part}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
