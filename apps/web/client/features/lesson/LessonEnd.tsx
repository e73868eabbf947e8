import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { LessonView } from "../../../shared/api.ts";
import { StopLink } from "../../components/StopLink.tsx";
import { markRead, useReadLessons } from "../../store/read-lessons.ts";
import styles from "./lesson.module.css";

export const END = "now-you";

export const endTitle = ({ exercises }: LessonView) => (exercises.length > 0 ? "Now write it" : "Go on");

/** The end of a lesson: its exercises, and its neighbours in the course. Who sees it has read the lesson. */
export function LessonEnd({ lesson }: { lesson: LessonView }) {
  const { slug, exercises, sources, previous, next } = lesson;
  const end = useRef<HTMLElement>(null);
  const read = useReadLessons().has(slug);

  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry.isIntersecting && markRead(slug));
    seen.observe(end.current!);
    return () => seen.disconnect();
  }, [slug]);

  return (
    <section id={END} aria-labelledby={`${END}-title`} className={styles.end} ref={end}>
      <h2 id={`${END}-title`}>{endTitle(lesson)}</h2>
      <ul className={styles.exercises}>
        {exercises.map((exercise) => (
          <li key={exercise.slug}>
            <h3>
              <StopLink to={{ kind: "exercise", slug: exercise.slug }}>{exercise.title}</StopLink>
            </h3>
            <p>{exercise.summary}</p>
            <p className={styles.cost}>{exercise.minutes} min</p>
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <div className={styles.sources}>
          <h3>Sources</h3>
          <ul>
            {sources.map(({ text, url }) => (
              <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      )}
      {read && (
        <p className={styles.read}>
          <Icon name="passed" /> You have read this lesson. The course map shows it.
        </p>
      )}
      <p className={styles.lab}>
        To try the methods side by side, <Link to="/lab">open the lab</Link>.
      </p>
      <nav aria-label="Course" className={styles.neighbours}>
        {previous ? <StopLink to={previous}>← {previous.title}</StopLink> : <span />}
        {next && <StopLink to={next}>{next.title} →</StopLink>}
      </nav>
    </section>
  );
}
