import button from "@graded-descent/figures/controls/Button.module.css";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { Link } from "react-router";
import { isStatic } from "../../../delivery/site.ts";
import type { CourseExercise, CourseLesson, CourseView } from "../../../shared/api.ts";
import { StopLink } from "../../components/StopLink.tsx";
import { useReadLessons } from "../../store/read-lessons.ts";
import { Due } from "./Due.tsx";
import styles from "./home.module.css";
import { exercisesOf, isPassed, minutesLeft, nextDue, nextStop } from "./stops.ts";
import { useDrafts } from "./useDrafts.ts";

/** How far the student has come, what to go on with, and what is due next. */
export function Standing({ parts }: { parts: CourseView["parts"] }) {
  const read = useReadLessons();
  const exercises = exercisesOf(parts);
  const passed = exercises.filter(isPassed).length;
  const earned = exercises.reduce((sum, { bestPoints }) => sum + (bestPoints ?? 0), 0);
  const points = exercises.reduce((sum, { points }) => sum + points, 0);
  const begun = read.size > 0 || exercises.some(({ status }) => status !== "not-started");
  const next = nextStop(parts, read, useDrafts());
  const due = nextDue(parts, Date.now());

  return (
    <div className={styles.standing}>
      {next && (
        <p className={styles.goOn}>
          <StopLink className={`${button.button} ${button.primary} ${styles.start}`} to={next}>
            {begun ? `Continue: ${next.title}` : `Start with ${next.title} (${next.minutes} minutes)`}
            <Icon name="arrow" />
          </StopLink>
          {begun && <span>{standingOf(next)}</span>}
        </p>
      )}
      {isStatic ? (
        <p>
          <b>{passed}</b> of {exercises.length} exercises to hand in, <Link to="/work">as one file</Link>
        </p>
      ) : (
        <p>
          {next ? "" : "All read and passed. "}
          <b>{passed}</b> of {exercises.length} exercises passed, <b>{round(earned)}</b> of {points} points
          {next && `, ${inHours(minutesLeft(parts, read))} left`}
        </p>
      )}
      {due && (
        <p>
          <StopLink to={due}>{due.title}</StopLink>: <Due due={due.due!} />
        </p>
      )}
    </div>
  );
}

function standingOf(stop: CourseLesson | CourseExercise): string {
  if (stop.kind === "lesson") return `${stop.minutes} min lesson`;
  if (!stop.lastTests) return `${stop.minutes} min`;
  return `${stop.lastTests.passed} of ${stop.lastTests.of} tests passed so far`;
}

const round = (points: number) => Math.round(points * 100) / 100;

const inHours = (minutes: number) =>
  minutes < 90 ? `about ${minutes} min` : `about ${Math.round(minutes / 60)} hours`;
