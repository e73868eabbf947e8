import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import type { SourcePosition, TestResult } from "@graded-descent/grader";
import type { PublicReport } from "../../../../shared/api.ts";
import { ConsoleOutput } from "./ConsoleOutput.tsx";
import styles from "./ReportDetails.module.css";
import { TestItem } from "./TestItem.tsx";
import { capitalized } from "./words.ts";

interface Props {
  /** Absent while the tests are still running. */
  report: PublicReport | null | undefined;
  tests: TestResult[];
  onGoTo: (place: SourcePosition) => void;
}

/** A report, the most useful first: why it does not load, what it looks like, each test, what it printed. */
export function ReportDetails({ report, tests, onGoTo }: Props) {
  if (report?.message) {
    const { message, at } = report;
    return (
      <>
        <div className={styles.unreadable}>
          <div>
            <p>{capitalized(message)}</p>
          </div>
          {at && <Button onClick={() => onGoTo(at)}>Go to line {at.line}</Button>}
        </div>
        <ConsoleOutput text={report.console} />
      </>
    );
  }
  const firstFailing = tests.findIndex(({ verdict }) => verdict !== "accepted");
  const { diagnosis } = report ?? {};
  return (
    <>
      {diagnosis && (
        <div className={styles.diagnosis}>
          <Icon name="hint" size={20} />
          <div>
            <h3>Where to look first</h3>
            <p>{diagnosis.hint}</p>
            <p className={styles.mistake}>
              This mistake explains {diagnosis.explains} of {diagnosis.of} failing tests.
            </p>
          </div>
        </div>
      )}
      <ul className={styles.testList}>
        {tests.map((test, i) => (
          <TestItem
            key={`${test.visibility} ${test.name}`}
            test={test}
            open={i === firstFailing}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      <ConsoleOutput text={report?.console} />
    </>
  );
}
