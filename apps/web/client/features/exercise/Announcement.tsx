import styles from "./exercise.module.css";

/** A line that screen readers say when it changes; it must be empty in between to be said again. */
export function Announcement({ children }: { children: string }) {
  return (
    <p role="status" className={styles.announcement}>
      {children}
    </p>
  );
}
