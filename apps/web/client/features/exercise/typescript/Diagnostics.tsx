import { Button } from "@graded-descent/figures/controls/Button.tsx";
import type { SourcePosition } from "@graded-descent/grader";
import { inPlainWords } from "@graded-descent/grader";
import type { Diagnostic } from "../editor/editor.ts";
import { SUBMIT } from "../results/words.ts";
import styles from "./Diagnostics.module.css";

interface Props {
  /** Absent until TypeScript has looked at the code. */
  diagnostics: Diagnostic[] | undefined;
  onGoTo: (place: SourcePosition) => void;
}

/** What TypeScript says of the code, the first of it in view. */
export function Diagnostics({ diagnostics, onGoTo }: Props) {
  if (!diagnostics) return null;
  const errors = diagnostics.filter(({ error }) => error);
  const unused = diagnostics.filter(({ error }) => !error);
  if (diagnostics.length === 0) return <p className={styles.nothing}>TypeScript: no problems</p>;
  return (
    <details className={styles.diagnostics} data-errors={errors.length > 0}>
      <summary className={styles.summary}>
        <span>{countErrors(errors.length)}</span>
        {errors.length > 0 && ` Line ${errors[0].line}: ${sentenceOf(errors[0])}`}
      </summary>
      {errors.length > 0 && <p className={styles.advice}>Run and {SUBMIT} work all the same.</p>}
      <ul className={styles.list}>
        {[...errors, ...unused].map((diagnostic) => (
          <li key={`${diagnostic.line}:${diagnostic.column} ${diagnostic.code}`}>
            <Button onClick={() => onGoTo(diagnostic)}>Line {diagnostic.line}</Button>
            <div>
              <p>{sentenceOf(diagnostic)}</p>
              <p className={styles.original}>
                {diagnostic.message} (TS{diagnostic.code})
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

const sentenceOf = ({ code, message }: Diagnostic) => inPlainWords(code, message) ?? message.split("\n")[0];

function countErrors(count: number): string {
  if (count === 0) return "TypeScript: no problems";
  return `TypeScript: ${count} ${count === 1 ? "problem" : "problems"}.`;
}
