import type { ReactNode } from "react";
import type { Course, CourseExercise, CourseLesson } from "../../../shared/api.ts";
import { Icon } from "../../components/Icon.tsx";
import { useReadLessons } from "../../components/read-lessons.ts";
import { StopLink } from "../../components/StopLink.tsx";
import styles from "./home.module.css";
import { exercisesOf } from "./stops.ts";

/** The parts of the course, their lessons and their exercises, the latter numbered through. */
export function CourseMap({ parts }: { parts: Course["parts"] }) {
  const numbers = new Map(exercisesOf(parts).map(({ slug }, i) => [slug, i + 1]));
  const read = useReadLessons();
  return (
    <div className={styles.map}>
      {parts.map((part, i) => {
        const exercises = exercisesOf([part]);
        const passed = exercises.filter(({ status }) => status === "passed").length;
        return (
          <section key={part.title} aria-labelledby={`part-${i}`} className={styles.part}>
            <header>
              <h2 id={`part-${i}`}>{part.title}</h2>
              <p className={styles.tally}>
                {passed} of {exercises.length} passed
              </p>
            </header>
            <ol>
              {part.items.map((item) =>
                item.kind === "lesson" ? (
                  <LessonRow key={`lesson ${item.slug}`} lesson={item} read={read.has(item.slug)} />
                ) : (
                  <ExerciseRow key={item.slug} number={numbers.get(item.slug)!} exercise={item} />
                ),
              )}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function LessonRow({ lesson, read }: { lesson: CourseLesson; read: boolean }) {
  return (
    <Row
      stop={lesson}
      mark={<Icon name="lesson" size={18} />}
      status={read ? "passed" : "not-started"}
      cost={`${lesson.minutes} min lesson`}
      state={read ? "Read" : "Not read"}
    />
  );
}

function ExerciseRow({ number, exercise }: { number: number; exercise: CourseExercise }) {
  return (
    <Row
      stop={exercise}
      mark={String(number).padStart(2, "0")}
      status={exercise.status}
      cost={`${exercise.minutes} min · ${exercise.points} points`}
      state={stateInWords(exercise)}
    />
  );
}

interface RowProps {
  stop: CourseLesson | CourseExercise;
  mark: ReactNode;
  status: CourseExercise["status"];
  cost: string;
  state: string;
}

function Row({ stop, mark, status, cost, state }: RowProps) {
  return (
    <li className={styles.row} data-status={status}>
      <span className={styles.number}>{mark}</span>
      <div className={styles.what}>
        <h3>
          <StopLink to={stop}>{stop.title}</StopLink>
        </h3>
        <p className={styles.summary}>{stop.summary}</p>
      </div>
      <p className={styles.cost}>{cost}</p>
      <p className={styles.state}>
        <Icon name={status} />
        {state}
      </p>
    </li>
  );
}

function stateInWords({ status, points, bestPoints }: CourseExercise) {
  if (status === "not-started") return "Not started";
  if (status === "passed") return `Passed, ${bestPoints} of ${points}`;
  return bestPoints === null ? "In progress" : `In progress, ${bestPoints} of ${points}`;
}
