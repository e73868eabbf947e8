import { absolute, relative } from "./due.ts";
import styles from "./home.module.css";

/** When something is due, in days from now and by the calendar; said plainly once it is past. */
export function Due({ due }: { due: string }) {
  const now = Date.now();
  const past = Date.parse(due) < now;
  return (
    <time dateTime={due} className={styles.due} data-past={past}>
      {past ? "Was due" : "Due"} {relative(due, now)}, {absolute(due, now)}
    </time>
  );
}
