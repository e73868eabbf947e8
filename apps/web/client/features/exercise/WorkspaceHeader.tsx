import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import type { ExerciseView } from "../../../shared/api.ts";
import { Header } from "../../components/Header.tsx";
import { RUN_KEYS, SUBMIT_KEYS } from "./editor/keys.ts";
import { clock, SUBMIT } from "./results/words.ts";
import styles from "./WorkspaceHeader.module.css";

interface Props {
  exercise: ExerciseView;
  savedAt?: number;
  kept: boolean;
  /** Why the server has not taken it. */
  notTaken?: string;
  running: boolean;
  pending: boolean;
  onRun: () => void;
  onStop: () => void;
  onSubmit: () => void;
}

/** Which exercise this is, whether the code is kept, and the two things to do with it. */
export function WorkspaceHeader({
  exercise,
  savedAt,
  kept,
  notTaken,
  running,
  pending,
  onRun,
  onStop,
  onSubmit,
}: Props) {
  return (
    <div className={styles.header}>
      <Header>
        <div className={styles.where}>
          <span>{exercise.partTitle}</span>
          <h1>{exercise.title}</h1>
        </div>
        <div className={styles.actions}>
          <span className={styles.saved} title={notTaken && `${notTaken} Your code is sent again by itself.`}>
            {kept
              ? savedAt && `Saved ${clock(savedAt)}${notTaken ? ", in this browser only" : ""}`
              : "This browser does not keep your code"}
          </span>
          {running ? (
            <Button onClick={onStop}>
              <Icon name="stop" /> Stop
            </Button>
          ) : (
            <Button onClick={onRun} title={RUN_KEYS}>
              <Icon name="play" /> Run
            </Button>
          )}
          <Button look="primary" onClick={onSubmit} disabled={pending} title={SUBMIT_KEYS}>
            {pending ? "Grading…" : SUBMIT}
          </Button>
        </div>
      </Header>
    </div>
  );
}
