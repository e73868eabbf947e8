import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useHashTarget } from "../../components/useHashTarget.ts";
import styles from "./lesson.module.css";

interface Section {
  id: string;
  title: string;
}

/** A lesson's text with its table of contents; begins at the section or figure that the address names. */
export function LessonText({ children }: { children: ReactNode }) {
  const text = useRef<HTMLElement>(null);
  const [sections, setSections] = useState<Section[]>([]);

  useHashTarget();
  useLayoutEffect(() => {
    const headings = text.current?.querySelectorAll("section[id] > h2") ?? [];
    setSections(
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
