import { type ReactNode, useState } from "react";
import { Button } from "./controls/Button.tsx";
import { Icon } from "./controls/Icon.tsx";
import { CodeLines } from "./text/CodeLines.tsx";
import styles from "./Worked.module.css";

/** One step of a worked example: a line of the code, a term of the formula, and the number it gives. */
export interface WorkedStep {
  /** The line of the code, from 0. */
  line: number;
  /** The term that the formula marks with `\htmlClass{term-1}{…}`, from 1. */
  term: number;
  says: string;
  number: string;
}

interface Props {
  title: string;
  code: string[];
  steps: WorkedStep[];
  /** The formula. */
  children: ReactNode;
}

/** An example worked step by step, tying line of code, term of the formula and number together. */
export function Worked({ title, code, steps, children }: Props) {
  const [at, setAt] = useState(0);
  const { line, term, says, number } = steps[at];
  return (
    <section className={styles.worked} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <div className={styles.formula} data-term={term}>
        {children}
      </div>
      <CodeLines label={`${title}: code`} lines={code} now={line} />
      <div className={styles.step} role="status">
        <p>{says}</p>
        <output>{number}</output>
      </div>
      <div className={styles.steps}>
        <Button onClick={() => setAt(at - 1)} disabled={at === 0}>
          <Icon name="back" /> Back
        </Button>
        <span>
          Step {at + 1} of {steps.length}
        </span>
        <Button onClick={() => setAt(at + 1)} disabled={at === steps.length - 1}>
          Next <Icon name="arrow" />
        </Button>
      </div>
    </section>
  );
}
