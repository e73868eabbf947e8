import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useHashTarget } from "../../components/useHashTarget.ts";
import styles from "./lesson.module.css";
import type { LessonSection } from "./lessons.ts";

interface Props {
  /** Where they are known; else they are found in the text. */
  sections: LessonSection[] | undefined;
  children: ReactNode;
}

/** A lesson's text with its table of contents; begins at the section or figure that the address names. */
export function LessonText({ sections: known, children }: Props) {
  const text = useRef<HTMLElement>(null);
  const [found, setFound] = useState<LessonSection[]>([]);
  const sections = known ?? found;

  useHashTarget();
  useLayoutEffect(() => {
    const headings = text.current?.querySelectorAll("section[id] > h2") ?? [];
    setFound(
      Array.from(headings, (heading) => ({ id: heading.parentElement!.id, title: heading.textContent })),
    );
  }, []);

  return (
    <div className={styles.columns}>
      <nav aria-label="In this lesson" className={styles.contents}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <article className={styles.text} ref={text}>
        {children}
      </article>
    </div>
  );
}
