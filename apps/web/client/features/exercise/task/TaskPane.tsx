import "katex/dist/katex.min.css";
import { type ReactNode, useState } from "react";
import type { ExerciseView } from "../../../../shared/api.ts";
import { StopLink } from "../../../components/StopLink.tsx";
import { Tabs } from "../../../components/Tabs.tsx";
import { Hints } from "./Hints.tsx";
import prose from "./prose.module.css";
import styles from "./TaskPane.module.css";

interface Props {
  exercise: ExerciseView;
  /** Whether the student's code has passed, by an attempt or by the visible tests of the last run. */
  passed: boolean;
  /** How much is in the history. */
  count: number;
  history: ReactNode;
}

/** What is asked, the hints, and what was handed in so far. */
export function TaskPane({ exercise, passed, count, history }: Props) {
  const [tab, setTab] = useState("task");
  const { statementHtml, afterHtml, previous, next, minutes, points, hintCount, slug } = exercise;
  const task = (
    <article className={styles.task}>
      <p className={styles.meta}>
        About {minutes} minutes, {points} points
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server, which lets no raw HTML through */}
      <div className={prose.prose} dangerouslySetInnerHTML={{ __html: statementHtml }} />
      {passed && afterHtml && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered as the statement is
        <div className={prose.prose} data-after dangerouslySetInnerHTML={{ __html: afterHtml }} />
      )}
      <nav aria-label="Course" className={styles.neighbours}>
        {previous && <StopLink to={previous}>← {previous.title}</StopLink>}
        {next && <StopLink to={next}>{next.title} →</StopLink>}
      </nav>
    </article>
  );
  return (
    <Tabs
      label="Task"
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: "task", label: "Task", content: task },
        ...(hintCount > 0
          ? [{ id: "hints", label: `Hints (${hintCount})`, content: <Hints slug={slug} count={hintCount} /> }]
          : []),
        { id: "history", label: `History (${count})`, content: history },
      ]}
    />
  );
}
