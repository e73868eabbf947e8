import { Link } from "react-router";
import type { Course } from "../../../shared/api.ts";
import button from "../../components/button.module.css";
import { Icon } from "../../components/Icon.tsx";
import styles from "./home.module.css";

/** How far the student has come, and the one exercise to go on with. */
export function Standing({ course }: { course: Course }) {
  const exercises = course.parts.flatMap((part) => part.exercises);
  const passed = exercises.filter(({ status }) => status === "passed").length;
  const earned = exercises.reduce((sum, { bestPoints }) => sum + (bestPoints ?? 0), 0);
  const points = exercises.reduce((sum, { points }) => sum + points, 0);
  const begun = exercises.some(({ status }) => status !== "not-started");
  const next =
    exercises.find(({ status }) => status === "in-progress") ??
    exercises.find(({ status }) => status === "not-started");

  return (
    <div className={styles.standing}>
      {next && (
        <Link className={`${button.button} ${button.primary} ${styles.start}`} to={`/exercises/${next.slug}`}>
          {begun ? `Continue: ${next.title}` : `Start with ${next.title} (${next.minutes} minutes)`}
          <Icon name="arrow" />
        </Link>
      )}
      <p>
        {next ? "" : "All passed. "}
        <b>{passed}</b> of {exercises.length} exercises passed, <b>{round(earned)}</b> of {points} points
      </p>
    </div>
  );
}

const round = (points: number) => Math.round(points * 100) / 100;
