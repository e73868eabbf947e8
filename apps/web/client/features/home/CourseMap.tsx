import { Link } from "react-router";
import type { Course, CourseExercise } from "../../../shared/api.ts";
import { Icon } from "../../components/Icon.tsx";
import styles from "./home.module.css";

/** The parts of the course and their exercises, numbered through. */
export function CourseMap({ parts }: { parts: Course["parts"] }) {
  const numbers = new Map(parts.flatMap((part) => part.exercises).map(({ slug }, i) => [slug, i + 1]));
  return (
    <div className={styles.map}>
      {parts.map(({ title, exercises }, i) => {
        const passed = exercises.filter(({ status }) => status === "passed").length;
        return (
          <section key={title} aria-labelledby={`part-${i}`} className={styles.part}>
            <header>
              <h2 id={`part-${i}`}>{title}</h2>
              <p className={styles.tally}>
                {passed} of {exercises.length} passed
              </p>
            </header>
            <ol>
              {exercises.map((exercise) => (
                <Row key={exercise.slug} number={numbers.get(exercise.slug)!} exercise={exercise} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Row({ number, exercise }: { number: number; exercise: CourseExercise }) {
  const { slug, title, summary, minutes, points, status } = exercise;
  return (
    <li className={styles.row} data-status={status}>
      <span className={styles.number}>{String(number).padStart(2, "0")}</span>
      <div className={styles.what}>
        <h3>
          <Link to={`/exercises/${slug}`}>{title}</Link>
        </h3>
        <p className={styles.summary}>{summary}</p>
      </div>
      <p className={styles.cost}>
        {minutes} min · {points} points
      </p>
      <p className={styles.state}>
        <Icon name={status} />
        {stateInWords(exercise)}
      </p>
    </li>
  );
}

function stateInWords({ status, points, bestPoints }: CourseExercise) {
  if (status === "not-started") return "Not started";
  if (status === "passed") return `Passed, ${bestPoints} of ${points}`;
  return bestPoints === null ? "In progress" : `In progress, ${bestPoints} of ${points}`;
}
