import { Icon, type IconName } from "@graded-descent/figures/controls/Icon.tsx";
import type { ReactNode } from "react";
import { isStatic } from "../../../delivery/site.ts";
import type { CourseExercise, CourseLesson, CourseView } from "../../../shared/api.ts";
import { StopLink } from "../../components/StopLink.tsx";
import { useReadLessons } from "../../store/read-lessons.ts";
import { Due } from "./Due.tsx";
import styles from "./home.module.css";
import { exercisesOf, isPassed, nextStop, partDue } from "./stops.ts";
import { useDrafts } from "./useDrafts.ts";

/** The parts of the course, their lessons and their exercises, the latter numbered through. */
export function CourseMap({ parts }: { parts: CourseView["parts"] }) {
  const numbers = new Map(exercisesOf(parts).map(({ slug }, i) => [slug, i + 1]));
  const read = useReadLessons();
  const next = nextStop(parts, read, useDrafts());
  return (
    <div className={styles.map}>
      {parts.map(({ title, items }, i) => {
        const exercises = exercisesOf([{ title, items }]);
        const passed = exercises.filter(isPassed).length;
        const due = partDue(items);
        return (
          <section key={title} aria-labelledby={`part-${i}`} className={styles.part}>
            <header>
              <h2 id={`part-${i}`}>{title}</h2>
              {due && passed < exercises.length && <Due due={due} />}
              <p className={styles.tally}>
                {passed} of {exercises.length} {isStatic ? "to hand in" : "passed"}
                <Bar passed={passed} of={exercises.length} />
              </p>
            </header>
            <ol>
              {items.map((item) => {
                const around = { isNext: item === next, due: item.due === due ? null : item.due };
                return item.kind === "lesson" ? (
                  <LessonRow
                    key={`lesson ${item.slug}`}
                    lesson={item}
                    isRead={read.has(item.slug)}
                    {...around}
                  />
                ) : (
                  <ExerciseRow key={item.slug} exercise={item} number={numbers.get(item.slug)!} {...around} />
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

/** The words beside it say the same. */
function Bar({ passed, of }: { passed: number; of: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ width: `${(100 * passed) / Math.max(of, 1)}%` }} />
    </span>
  );
}

interface Around {
  isNext: boolean;
  /** Where it is not that of the whole part. */
  due: string | null;
}

function LessonRow({ lesson, isRead, ...around }: Around & { lesson: CourseLesson; isRead: boolean }) {
  return (
    <Row
      {...around}
      stop={lesson}
      mark={<Icon name="lesson" size={18} />}
      status={isRead ? "passed" : "not-started"}
      cost={`${lesson.minutes} min lesson`}
      state={isRead ? "Read" : "Not read"}
    />
  );
}

function ExerciseRow({ exercise, number, ...around }: Around & { exercise: CourseExercise; number: number }) {
  return (
    <Row
      {...around}
      stop={exercise}
      mark={String(number).padStart(2, "0")}
      status={exercise.status}
      cost={`${exercise.minutes} min · ${exercise.points} points`}
      state={stateInWords(exercise)}
    />
  );
}

interface RowProps extends Around {
  stop: CourseLesson | CourseExercise;
  mark: ReactNode;
  status: CourseExercise["status"] & IconName;
  cost: string;
  state: string;
}

function Row({ stop, mark, status, cost, state, isNext, due }: RowProps) {
  const isOpen = status === "not-started" || status === "in-progress";
  return (
    <li className={styles.row} data-status={status} aria-current={isNext ? "step" : undefined}>
      <span className={styles.number}>{mark}</span>
      <div className={styles.what}>
        <h3>
          <StopLink to={stop}>{stop.title}</StopLink>
          {isNext && <span className={styles.next}>Next</span>}
        </h3>
        <p className={styles.summary}>{stop.summary}</p>
        {due && isOpen && <Due due={due} />}
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
  if (status === "to-hand-in") return "To hand in";
  if (status === "in-progress") {
    return bestPoints === null ? "In progress" : `In progress, ${bestPoints} of ${points}`;
  }
  return `${status === "passed" ? "Passed" : "Passed late"}, ${bestPoints} of ${points}`;
}
