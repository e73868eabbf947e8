import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import { useMediaQuery } from "@graded-descent/figures/controls/useMediaQuery.ts";
import { type ReactNode, Suspense } from "react";
import type { ExerciseView } from "../../../../shared/api.ts";
import { Tabs } from "../../../components/Tabs.tsx";
import type { useDraft } from "../useDraft.ts";
import styles from "./CodePane.module.css";
import editor from "./editor.module.css";
import { TOUCH } from "./editors.ts";
import { LEAVE_KEYS, RUN_KEYS, SUBMIT_KEYS } from "./keys.ts";

interface Props {
  exercise: ExerciseView;
  draft: ReturnType<typeof useDraft>;
  /** Which file is in front: the student's, or that of the tests. */
  file: string;
  onSelect: (file: string) => void;
  /** The editor, which may still be on its way. */
  children: ReactNode;
  /** What there is to say of the code. */
  diagnostics: ReactNode;
}

/** The student's code, the visible tests to read, and the way back to the starter. */
export function CodePane({ exercise, draft, file, onSelect, children, diagnostics }: Props) {
  const touch = useMediaQuery(TOUCH);
  const [newest] = draft.versions;
  const atStarter = draft.source === exercise.starter;
  return (
    <>
      <Tabs
        label="Files"
        selected={file}
        onSelect={onSelect}
        tabs={[
          {
            id: "code",
            label: "Your code",
            content: (
              <div className={styles.yourCode}>
                <div className={touch ? styles.plainEditor : styles.editor}>
                  <Suspense fallback={<pre className={editor.loading}>{draft.source}</pre>}>
                    {children}
                  </Suspense>
                </div>
                {diagnostics}
              </div>
            ),
          },
          {
            id: "tests",
            label: "Visible tests",
            content: (
              <ScrollRegion className={styles.tests} label="Source of the visible tests">
                <pre>{exercise.testsSource}</pre>
              </ScrollRegion>
            ),
          },
        ]}
      />
      <footer className={styles.codeFooter}>
        {!touch && (
          <p className={styles.keys}>
            <kbd>{RUN_KEYS}</kbd> runs, <kbd>{SUBMIT_KEYS}</kbd> submits,
            <br />
            <kbd>{LEAVE_KEYS}</kbd> leaves the editor
          </p>
        )}
        {atStarter && newest ? (
          <Button look="quiet" onClick={() => draft.replace(newest.source, "Before a reset was undone")}>
            Bring back my code
          </Button>
        ) : (
          <Button
            look="quiet"
            disabled={atStarter}
            onClick={() => draft.replace(exercise.starter, "Before a reset")}
          >
            Reset to the starter
          </Button>
        )}
      </footer>
    </>
  );
}
