import type { Course } from "../../../shared/api.ts";
import button from "../../components/button.module.css";
import { Icon } from "../../components/Icon.tsx";
import { useReadLessons } from "../../components/read-lessons.ts";
import { StopLink } from "../../components/StopLink.tsx";
import styles from "./home.module.css";
import { exercisesOf, nextStop } from "./stops.ts";

/** How far the student has come, and the one lesson or exercise to go on with. */
export function Standing({ course }: { course: Course }) {
  const read = useReadLessons();
  const exercises = exercisesOf(course.parts);
  const passed = exercises.filter(({ status }) => status === "passed").length;
  const earned = exercises.reduce((sum, { bestPoints }) => sum + (bestPoints ?? 0), 0);
  const points = exercises.reduce((sum, { points }) => sum + points, 0);
  const begun = read.size > 0 || exercises.some(({ status }) => status !== "not-started");
  const next = nextStop(course.parts, read);

  return (
    <div className={styles.standing}>
      {next && (
        <StopLink className={`${button.button} ${button.primary} ${styles.start}`} to={next}>
          {begun ? `Continue: ${next.title}` : `Start with ${next.title} (${next.minutes} minutes)`}
          <Icon name="arrow" />
        </StopLink>
      )}
      <p>
        {next ? "" : "All read and passed. "}
        <b>{passed}</b> of {exercises.length} exercises passed, <b>{round(earned)}</b> of {points} points
      </p>
    </div>
  );
}

const round = (points: number) => Math.round(points * 100) / 100;
