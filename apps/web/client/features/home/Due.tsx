import { useIsHydrated } from "@graded-descent/figures/controls/useIsHydrated.ts";
import { absolute, absoluteInUtc, relative } from "./due.ts";
import styles from "./home.module.css";

/** When something is due, in days from now and by the reader's calendar; before the page is hydrated, the date in UTC. */
export function Due({ due }: { due: string }) {
  const isHydrated = useIsHydrated();
  const now = Date.now();
  const past = isHydrated && Date.parse(due) < now;
  return (
    <time dateTime={due} className={styles.due} data-past={past}>
      {past ? "Was due" : "Due"}{" "}
      {isHydrated ? `${relative(due, now)}, ${absolute(due, now)}` : absoluteInUtc(due)}
    </time>
  );
}
