import { Link } from "react-router";
import styles from "./header.module.css";

/** Three descending steps, one in the colour of each method, and the name; the way home. */
export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark} aria-label="Graded Descent, course map">
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M3 5h5.5v4.6" stroke="var(--batch)" strokeLinejoin="round" />
        <path d="M8.5 9.6H14v4.6" stroke="var(--mini-batch)" strokeLinejoin="round" />
        <path d="M14 14.2h5.5v1" stroke="var(--one-by-one)" strokeLinejoin="round" />
        <circle cx="19.5" cy="19.6" r="1.7" fill="var(--one-by-one)" />
      </svg>
      <span>Graded Descent</span>
    </Link>
  );
}
